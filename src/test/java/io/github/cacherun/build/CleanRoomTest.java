package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
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
        try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
            assertFalse(Files.exists(target.resolve("classes")));
            assertFalse(Files.exists(target.resolve("maven-status")));
        }
    }

    @Test
    void whatTheBuildMadeStaysAndWhatItDidNotMakeComesBack() throws IOException {
        write("target/classes/Deleted.class", "old");
        write("target/app-1.0.jar", "packaged");
        write("target/surefire-reports/report", "report");
        try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
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
            try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
                throw new IllegalStateException("compilation failure");
            }
        });
        assertEquals("old", Files.readString(target.resolve("classes/Main.class")));
    }

    @Test
    void whatAKilledBuildHadSetAsideIsFoundAgain() throws IOException {
        write("target/app-1.0.jar", "packaged");
        CleanRoom killed = CleanRoom.open(project, ModulePart.MAIN, List.of());
        assertFalse(Files.exists(target.resolve("app-1.0.jar")));
        try (CleanRoom next = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
            assertFalse(Files.exists(target.resolve("app-1.0.jar")));
        }
        assertEquals("packaged", Files.readString(target.resolve("app-1.0.jar")));
        killed.close();
    }

    @Test
    void classesThatLieElsewhereAreEmptiedToo() throws IOException {
        project.getBuild().setOutputDirectory(basedir.resolve("bin").toString());
        write("bin/Old.class", "old");
        try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
            assertFalse(Files.exists(basedir.resolve("bin/Old.class")));
        }
    }

    @Test
    void testClassesThatLieElsewhereAreEmptiedWhereTheyAreBuilt() throws IOException {
        project.getBuild().setTestOutputDirectory(basedir.resolve("bin").toString());
        Path old = write("bin/OldTest.class", "old");
        try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
            assertTrue(Files.exists(old));
        }
        try (CleanRoom room = CleanRoom.open(project, ModulePart.TESTS, List.of())) {
            assertFalse(Files.exists(old));
        }
    }

    @Test
    void aFolderOfTestClassesThatHoldsTestSourcesIsNotEmptied() throws IOException {
        Path source = write("src/test/java/AppTest.java", "class AppTest {}");
        project.getBuild().setTestOutputDirectory(basedir.resolve("src/test").toString());
        IOException e = assertThrows(IOException.class, () -> CleanRoom.open(project, ModulePart.TESTS, List.of()));
        assertTrue(e.toString().contains("<testOutputDirectory>"), e.toString());
        assertTrue(Files.exists(source));
    }

    @Test
    void whatIsNotDerivedComesBackToAFolderOfClassesThatLiesElsewhere() throws IOException {
        project.getBuild().setOutputDirectory(basedir.resolve("war/classes").toString());
        write("war/classes/a/Stale.class", "old");
        write("war/classes/a/written-by-hand.properties", "mine");
        try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
            assertFalse(Files.exists(basedir.resolve("war/classes/a")));
            write("war/classes/a/New.class", "new");
        }
        assertEquals("mine", Files.readString(basedir.resolve("war/classes/a/written-by-hand.properties")));
        assertTrue(Files.exists(basedir.resolve("war/classes/a/New.class")));
        assertFalse(Files.exists(basedir.resolve("war/classes/a/Stale.class")));
        assertFalse(Files.exists(basedir.resolve("war/.cache-maven-plugin-classes")));
    }

    @Test
    void aFolderOfClassesThatHoldsResourcesIsNotEmptied() throws IOException {
        project.getBuild().setOutputDirectory(basedir.resolve("war/classes").toString());
        Path conf = write("war/classes/conf/app.properties", "mine");
        Resource resource = new Resource();
        resource.setDirectory(basedir.resolve("war/classes/conf").toString());
        project.getBuild().addResource(resource);
        assertThrows(IOException.class, () -> CleanRoom.open(project, ModulePart.MAIN, List.of()));
        assertThrows(IOException.class, () -> CleanRoom.ofClasses(project));
        assertTrue(Files.exists(conf));
    }

    @Test
    void generatedSourcesOfAnEarlierBuildDoNotKeepTheirFolderFromBeingEmptied() throws IOException {
        project.addCompileSourceRoot(target.resolve("generated-sources/x").toString());
        write("target/generated-sources/x/Gen.java", "class Gen {}");
        try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of())) {
            assertFalse(Files.exists(target.resolve("generated-sources")));
        }
    }

    @Test
    void whatOtherModulesMadeInASharedBuildDirectoryStays() throws IOException {
        Path lib = write("target/lib/Lib.class", "lib");
        try (CleanRoom room = CleanRoom.open(project, ModulePart.MAIN, List.of(target.resolve("lib")))) {
            assertTrue(Files.exists(lib));
        }
    }

    @Test
    void aBuildDirectoryThatHoldsTheProjectIsNotEmptied() throws IOException {
        Path pom = write("pom.xml", "<project/>");
        project.getBuild().setDirectory(basedir.toString());
        IOException e = assertThrows(IOException.class, () -> CleanRoom.open(project, ModulePart.MAIN, List.of()));
        assertTrue(e.toString().contains("<directory>"), e.toString());
        assertTrue(Files.exists(pom));
    }

    @Test
    void aFolderOfClassesThatHoldsTheSourcesIsNotEmptied() throws IOException {
        Path source = write("src/main/java/App.java", "class App {}");
        project.getBuild().setOutputDirectory(basedir.resolve("src").toString());
        assertThrows(IOException.class, () -> CleanRoom.open(project, ModulePart.MAIN, List.of()));
        assertTrue(Files.exists(source));
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        Path kept = write("kept/file", "kept");
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve("link"), basedir.resolve("kept"));
        Folders.delete(target);
        assertTrue(Files.exists(kept));
        assertFalse(Files.exists(target));
    }
}
