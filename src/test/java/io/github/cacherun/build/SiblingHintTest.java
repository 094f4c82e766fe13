package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiblingHintTest {

    private static final Instant BUILT = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path root;

    private final List<ClassPathElement> classPath = new ArrayList<>();
    private MavenProject app = Modules.module(Path.of("/nowhere"), "app");
    private MavenProject lib = Modules.module(Path.of("/nowhere"), "lib");
    private MavenProject other = Modules.module(Path.of("/nowhere"), "other");

    @BeforeEach
    void aModuleAloneWithInstalledSiblings() throws IOException {
        app = Modules.module(root.resolve("app"), "app");
        lib = Modules.module(root.resolve("lib"), "lib");
        other = Modules.module(root.resolve("other"), "other");
        for (String name : List.of("lib", "other")) {
            write("repository/test/" + name + "/maven-metadata-local.xml", BUILT);
            write(name + "/pom.xml", BUILT.minusSeconds(60));
            write(name + "/src/main/java/Source.java", BUILT.minusSeconds(60));
            onClassPath("test:" + name, "1.0", "repository/test/" + name + "/1.0/" + name + "-1.0.jar");
        }
    }

    private Path write(String path, Instant modified) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "content");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private void onClassPath(String key, String version, String jar) throws IOException {
        classPath.add(new ClassPathElement(key + ":jar", version, "compile", write(jar, BUILT), "hash"));
    }

    private String hint() {
        MavenSession session = Modules.session(root, app);
        session.setAllProjects(List.of(lib, other, app));
        ActionId any = new ActionId("0".repeat(64));
        BuildAction action =
                new BuildAction(app, ModulePart.MAIN, classPath, null, Caveats.NONE, new InputManifest("build"), any);
        return new SiblingHint(session).of(action);
    }

    private String hintAtLib() {
        return "cache: lib 1.0 comes from the local repository and is older than its sources in " + root.resolve("lib")
                + "; run at the root, mvn cache:run -am -pl :app, or install it again";
    }

    @Test
    void whatIsAsNewAsItsSourcesIsNotSpokenOf() throws IOException {
        assertEquals("", hint());
        write("lib/src/main/java/Source.java", BUILT);
        assertEquals("", hint());
    }

    @Test
    void whatIsOlderThanASourceIsNamedWithTheWaysOut() throws IOException {
        write("lib/src/main/java/deep/Source.java", BUILT.plusMillis(1));
        assertEquals(hintAtLib(), hint());
    }

    @Test
    void aPomIsASourceToo() throws IOException {
        write("lib/pom.xml", BUILT.plusMillis(1));
        assertEquals(hintAtLib(), hint());
    }

    @Test
    void testsAreNone() throws IOException {
        write("lib/src/test/java/SourceTest.java", BUILT.plusMillis(1));
        write("lib/src/it/first/pom.xml", BUILT.plusMillis(1));
        write("lib/README.md", BUILT.plusMillis(1));
        assertEquals("", hint());
    }

    @Test
    void severalShareOneLine() throws IOException {
        write("lib/src/main/java/Source.java", BUILT.plusMillis(1));
        write("other/src/main/java/Source.java", BUILT.plusMillis(1));
        assertEquals(
                "cache: lib 1.0, other 1.0 come from the local repository and are older than their sources in "
                        + root.resolve("lib") + ", " + root.resolve("other")
                        + "; run at the root, mvn cache:run -am -pl :app, or install them again",
                hint());
    }

    @Test
    void anotherVersionIsMadeFromOtherSources() throws IOException {
        write("lib/src/main/java/Source.java", BUILT.plusMillis(1));
        lib.setVersion("1.1-SNAPSHOT");
        assertEquals("", hint());
    }

    @Test
    void aSnapshotIsKnownByItsFolderWhateverItsTimeStamp() throws IOException {
        classPath.clear();
        lib.setVersion("2-SNAPSHOT");
        write("lib/src/main/java/Source.java", BUILT.plusMillis(1));
        Files.delete(root.resolve("repository/test/lib/maven-metadata-local.xml"));
        onClassPath("test:lib", "2-20261122.101010-1", "repository/test/lib/2-SNAPSHOT/lib-2-20261122.101010-1.jar");
        assertEquals(hintAtLib().replace("1.0", "2-SNAPSHOT"), hint());
    }

    @Test
    void aReleaseThatWasDownloadedIsNotMadeFromTheSourcesNear() throws IOException {
        Files.delete(root.resolve("repository/test/lib/maven-metadata-local.xml"));
        write("lib/src/main/java/Source.java", BUILT.plusMillis(1));
        assertEquals("", hint());
    }

    @Test
    void whatLiesOutsideTheLocalRepositoryIsNotSpokenOf() throws IOException {
        classPath.clear();
        onClassPath("test:lib", "1.0", "lib/target/lib-1.0.jar");
        write("lib/src/main/java/Source.java", BUILT.plusMillis(1));
        assertEquals("", hint());
    }
}
