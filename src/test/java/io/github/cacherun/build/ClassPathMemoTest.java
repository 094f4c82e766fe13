package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.FileHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Repository;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathMemoTest {

    @TempDir
    Path root;

    private MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private MavenSession session = Modules.session(Path.of("/nowhere"), project);
    private DiskCache cache = DiskCache.at(Path.of("/nowhere"), InstantSource.system());
    private ToolInputs tools = new ToolInputs("1", "3.9", "17", "linux", Map.of());
    private Path jar = Path.of("");
    private List<ClassPathElement> classPath = List.of();

    @BeforeEach
    void aResolvedClassPath() throws IOException {
        project = Modules.module(root, "app");
        session = Modules.session(root, project);
        cache = DiskCache.at(root.resolve("cache"), InstantSource.system());
        jar = Files.writeString(root.resolve("guava.jar"), "jar");
        classPath = List.of(
                new ClassPathElement(
                        "g:guava:jar", "1", "compile", jar, FileHash.of(jar).hex()),
                new ClassPathElement("test:lib:jar", "1.0", "runtime", null, ""));
        cache.putBytes(memo().id(project), ClassPathMemo.toBytes(classPath));
    }

    private ClassPathMemo memo() {
        return new ClassPathMemo(session, tools, cache, new ReactorModules(session));
    }

    @Test
    void whatIsUntouchedIsRemembered() {
        assertEquals(Optional.of(classPath), memo().recall(project));
    }

    @Test
    void aReplacedOrMissingFileMakesItVoid() throws IOException {
        Files.writeString(jar, "JAR");
        assertEquals(Optional.empty(), memo().recall(project));
        Files.delete(jar);
        assertEquals(Optional.empty(), memo().recall(project));
    }

    @Test
    void updatingMakesItVoid() {
        session.getRequest().setUpdateSnapshots(true);
        assertEquals(Optional.empty(), memo().recall(project));
    }

    @Test
    void noiseIsNoMemo() throws IOException {
        for (int length = 0; length < 8; length++) {
            cache.putBytes(memo().id(project), new byte[length]);
            assertEquals(Optional.empty(), memo().recall(project));
        }
    }

    @Test
    void whateverCanMakeMavenResolveToSomethingElseIsInItsKey() {
        keyed(() -> project.getModel().addDependency(new Dependency()));
        keyed(() -> project.getModel().addRepository(new Repository()));
        keyed(() -> project.setVersion("2.0"));
        keyed(() -> session.getRequest()
                .setLocalRepositoryPath(root.resolve("other").toFile()));
        // these activate profiles in the POMs of dependencies
        keyed(() -> session.getUserProperties().setProperty("javafx.platform", "linux"));
        keyed(() -> tools = new ToolInputs("1", "3.9", "25", "linux", Map.of()));
        keyed(() -> tools = new ToolInputs("1", "3.9", "25", "mac", Map.of()));
    }

    private void keyed(Runnable change) {
        ActionId before = memo().id(project);
        change.run();
        assertNotEquals(before, memo().id(project));
    }
}
