package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.cacherun.action.FileStat;
import io.github.cacherun.cache.FileHash;
import io.github.cacherun.link.ClassesJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaidClassesTest {

    @TempDir
    Path basedir;

    private final LaidClasses laid = new LaidClasses();
    private MavenProject project = Modules.module(Path.of("/nowhere"), "lib");
    private Path classFile = Path.of("");
    private Path jar = Path.of("");

    @BeforeEach
    void aModuleWhoseClassesAreLaid() throws IOException {
        project = Modules.module(basedir, "lib");
        classFile = basedir.resolve("target/classes/a/A.class");
        jar = jar("A");
        lay(jar);
    }

    /** A build output with this content. */
    private Path jar(String content) throws IOException {
        Path folder = Files.createDirectories(basedir.resolve("made").resolve(content));
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/A.class"), content);
        Path made = basedir.resolve(content + ".jar");
        ClassesJar.write(folder, made);
        return made;
    }

    private void lay(Path output) throws IOException {
        laid.lay(project, FileHash.of(output), output);
    }

    @Test
    void theyAreWrittenOnceHoweverManyModulesNeedThem() throws IOException {
        FileStat first = FileStat.of(classFile);
        lay(jar);
        lay(jar);
        assertEquals(first, FileStat.of(classFile));
    }

    @Test
    void whatSomebodyWroteMeanwhileIsReplacedThoughItsSizeAndTimeAreTheSame() throws IOException {
        var time = Files.getLastModifiedTime(classFile);
        Files.delete(classFile);
        Files.writeString(classFile, "B");
        Files.setLastModifiedTime(classFile, time);
        lay(jar);
        assertEquals("A", Files.readString(classFile));
    }

    @Test
    void whatSomebodyAddedOrDeletedMeanwhileIsPutRight() throws IOException {
        Path stale = Files.writeString(classFile.resolveSibling("Stale.class"), "stale");
        lay(jar);
        assertFalse(Files.exists(stale));
        Files.delete(classFile);
        lay(jar);
        assertEquals("A", Files.readString(classFile));
    }

    @Test
    void anotherBuildOutputIsLaidInItsPlace() throws IOException {
        FileStat first = FileStat.of(classFile);
        lay(jar("C"));
        assertEquals("C", Files.readString(classFile));
        assertNotEquals(first, FileStat.of(classFile));
    }
}
