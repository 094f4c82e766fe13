package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanRoomTest {

    @TempDir
    Path basedir;

    private MavenProject project;
    private Path target;

    @BeforeEach
    void aModule() {
        project = Modules.module(basedir, "app");
        target = basedir.resolve("target");
    }

    private Path write(String file, String content) throws IOException {
        Path path = basedir.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    @Test
    void aBuildSeesNothingOfTheOneBefore() throws IOException {
        write("target/classes/Old.class", "old");
        write("target/maven-status/list", "old");
        try (CleanRoom room = CleanRoom.open(project)) {
            assertFalse(Files.exists(target.resolve("classes")));
            assertFalse(Files.exists(target.resolve("maven-status")));
        }
    }

    @Test
    void whatTheBuildMadeStaysAndWhatItDidNotMakeComesBack() throws IOException {
        write("target/classes/Deleted.class", "old");
        write("target/app-1.0.jar", "packaged");
        write("target/surefire-reports/report", "report");
        try (CleanRoom room = CleanRoom.open(project)) {
            write("target/classes/New.class", "new");
        }
        assertTrue(Files.exists(target.resolve("classes/New.class")));
        assertFalse(Files.exists(target.resolve("classes/Deleted.class")));
        assertEquals("packaged", Files.readString(target.resolve("app-1.0.jar")));
        assertEquals("report", Files.readString(target.resolve("surefire-reports/report")));
    }

    @Test
    void aBuildThatFailedGivesBackWhatItDidNotMake() throws IOException {
        write("target/classes/Main.class", "old");
        assertThrows(IllegalStateException.class, () -> {
            try (CleanRoom room = CleanRoom.open(project)) {
                throw new IllegalStateException("compilation failure");
            }
        });
        assertEquals("old", Files.readString(target.resolve("classes/Main.class")));
    }

    @Test
    void whatAKilledBuildHadSetAsideIsFoundAgain() throws IOException {
        write("target/app-1.0.jar", "packaged");
        CleanRoom killed = CleanRoom.open(project);
        assertFalse(Files.exists(target.resolve("app-1.0.jar")));
        try (CleanRoom next = CleanRoom.open(project)) {
            assertFalse(Files.exists(target.resolve("app-1.0.jar")));
        }
        assertEquals("packaged", Files.readString(target.resolve("app-1.0.jar")));
        killed.close();
    }

    @Test
    void classesThatLieElsewhereAreEmptiedToo() throws IOException {
        project.getBuild().setOutputDirectory(basedir.resolve("bin").toString());
        write("bin/Old.class", "old");
        try (CleanRoom room = CleanRoom.open(project)) {
            assertFalse(Files.exists(basedir.resolve("bin")));
        }
    }

    @Test
    void aBuildDirectoryThatHoldsTheProjectIsNotEmptied() throws IOException {
        Path pom = write("pom.xml", "<project/>");
        project.getBuild().setDirectory(basedir.toString());
        IOException e = assertThrows(IOException.class, () -> CleanRoom.open(project));
        assertTrue(e.toString().contains("<directory>"), e.toString());
        assertTrue(Files.exists(pom));
    }

    @Test
    void aFolderOfClassesThatHoldsTheSourcesIsNotEmptied() throws IOException {
        Path source = write("src/main/java/App.java", "class App {}");
        project.getBuild().setOutputDirectory(basedir.resolve("src").toString());
        assertThrows(IOException.class, () -> CleanRoom.open(project));
        assertTrue(Files.exists(source));
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        Path kept = write("kept/file", "kept");
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve("link"), basedir.resolve("kept"));
        CleanRoom.delete(target);
        assertTrue(Files.exists(kept));
        assertFalse(Files.exists(target));
    }
}
