package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.link.ClassesJar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesFolderTest {

    @TempDir
    Path basedir;

    @Test
    void theClassesAreAgainWhatTheyWereAndNothingElse() throws IOException {
        MavenProject project = Modules.module(basedir, "lib");
        Path classes = basedir.resolve("target/classes");
        Files.createDirectories(classes.resolve("a/empty"));
        Files.writeString(classes.resolve("a/A.class"), "A");
        Path jar = basedir.resolve("classes.jar");
        ClassesJar.write(classes, jar);
        Files.writeString(classes.resolve("a/A.class"), "changed");
        Files.writeString(classes.resolve("a/Stale.class"), "stale");
        Files.delete(classes.resolve("a/empty"));

        ClassesFolder.restore(project, jar);

        assertEquals("A", Files.readString(classes.resolve("a/A.class")));
        assertFalse(Files.exists(classes.resolve("a/Stale.class")));
        assertTrue(Files.isDirectory(classes.resolve("a/empty")));
        assertTrue(project.hasLifecyclePhase("compile"));
    }

    @Test
    void anEntryThatLeadsOutIsRefused() throws IOException {
        Path jar = basedir.resolve("hostile.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("../../escaped"));
        }
        assertThrows(IOException.class, () -> ClassesFolder.restore(Modules.module(basedir, "lib"), jar));
        assertFalse(Files.exists(basedir.resolve("escaped")));
    }
}
