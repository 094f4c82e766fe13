package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.FileHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Repository;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathMemoTest {

    private static final long HOUR_MS = 3_600_000;

    @TempDir
    Path root;

    private MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private MavenSession session = Modules.session(Path.of("/nowhere"), project);
    private DiskCache cache = DiskCache.at(Path.of("/nowhere"), InstantSource.system());
    private ToolInputs tools = new ToolInputs("1", "3.9", "17", "linux", Map.of());
    private Path jar = Path.of("");
    private Path pom = Path.of("");
    private List<ClassPathElement> classPath = List.of();

    @BeforeEach
    void aResolvedClassPath() throws IOException {
        project = Modules.module(root, "app");
        session = Modules.session(root, project);
        cache = DiskCache.at(root.resolve("cache"), InstantSource.system());
        jar = Files.writeString(root.resolve("guava.jar"), "jar");
        pom = Files.writeString(root.resolve("guava.pom"), "pom");
        JarHashes hashes = new JarHashes();
        classPath = List.of(
                new ClassPathElement("g:guava:jar", "1", "compile", jar, hashes.hash(jar)),
                new ClassPathElement("test:lib:jar", "1.0", "runtime", null, ""));
        remember(UpdatePolicy.NEVER, hashes);
    }

    private void remember(long validUntil, JarHashes hashes) throws IOException {
        Map<Path, String> read = new HashMap<>();
        for (Path file : List.of(jar, pom, root.resolve("maven-metadata-local.xml"))) {
            read.put(file, Footprint.stat(file));
        }
        Footprint footprint = new Footprint(read, System.currentTimeMillis() - HOUR_MS, validUntil);
        memo().remember(project, ModulePart.MAIN, new ClassPathResolver.Resolved(classPath, footprint), hashes);
    }

    private ClassPathMemo memo() {
        return new ClassPathMemo(session, tools, Modules.store(root, cache), new ReactorModules(session));
    }

    private Optional<List<ClassPathElement>> recalled() {
        return memo().recall(project, ModulePart.MAIN).elements();
    }

    /** Somebody made something of a file of the local repository. */
    private interface Change {
        void make() throws IOException;
    }

    private void voids(Change change) throws IOException {
        aResolvedClassPath();
        assertEquals(Optional.of(classPath), recalled());
        change.make();
        assertEquals(Optional.empty(), recalled());
    }

    @Test
    void whatIsUntouchedIsRemembered() {
        assertEquals(Optional.of(classPath), recalled());
    }

    @Test
    void aReplacedOrMissingJarMakesItVoid() throws IOException {
        voids(() -> Files.writeString(jar, "JAR"));
        voids(() -> Files.delete(jar));
    }

    @Test
    void aReplacedOrMissingPomMakesItVoidEvenIfNoJarIsIt() throws IOException {
        voids(() -> Files.writeString(pom, "POM"));
        voids(() -> Files.delete(pom));
    }

    @Test
    void metadataThatWasNotThereMakesItVoid() throws IOException {
        voids(() -> Files.writeString(root.resolve("maven-metadata-local.xml"), "<metadata/>"));
    }

    @Test
    void updatingMakesItVoid() throws IOException {
        voids(() -> session.getRequest().setUpdateSnapshots(true));
    }

    @Test
    void whenARepositoryIsToBeAskedAgainItIsVoidUnlessNobodyCanBeAsked() throws IOException {
        JarHashes hashes = new JarHashes();
        hashes.hash(jar);
        remember(System.currentTimeMillis() - 1, hashes);
        assertEquals(Optional.empty(), recalled());
        session.getRequest().setOffline(true);
        assertEquals(Optional.of(classPath), recalled());
        session.getRequest().setOffline(false);
        remember(System.currentTimeMillis() + HOUR_MS, hashes);
        assertEquals(Optional.of(classPath), recalled());
    }

    @Test
    void aMemoFromTheFutureIsVoidSinceTheClockWentBack() throws IOException {
        Footprint future = new Footprint(Map.of(), System.currentTimeMillis() + HOUR_MS, UpdatePolicy.NEVER);
        JarHashes hashes = new JarHashes();
        hashes.hash(jar);
        memo().remember(project, ModulePart.MAIN, new ClassPathResolver.Resolved(classPath, future), hashes);
        assertEquals(Optional.empty(), recalled());
    }

    @Test
    void whatCannotBeKnownToLastIsNotRemembered() throws IOException {
        cache = DiskCache.at(root.resolve("another cache"), InstantSource.system());
        memo().remember(project, ModulePart.MAIN, new ClassPathResolver.Resolved(classPath, null), new JarHashes());
        assertEquals(Optional.empty(), recalled());
    }

    @Test
    void theHashesOfAVoidMemoAreStillGoodForUntouchedFiles() throws IOException {
        Files.delete(pom);
        ClassPathMemo.Recalled recalled = memo().recall(project, ModulePart.MAIN);
        assertEquals(Optional.empty(), recalled.elements());
        String known = recalled.hashes().stat(jar);
        assertEquals(FileHash.of(jar).hex(), recalled.hashes().hash(jar));
        assertEquals(known, recalled.hashes().stat(jar));
    }

    @Test
    void damageIsNoMemo() throws IOException {
        try (Stream<Path> outputs = Files.walk(root.resolve("cache"))) {
            for (Path output :
                    outputs.filter(path -> path.toString().endsWith("-d")).toList()) {
                Files.write(output, new byte[] {0, 0, 0, 1});
            }
        }
        assertEquals(Optional.empty(), recalled());
    }

    @Test
    void theClassPathOfTestsIsAnother() throws IOException {
        assertEquals(Optional.empty(), memo().recall(project, ModulePart.TESTS).elements());
        Footprint footprint = new Footprint(Map.of(), 0, UpdatePolicy.NEVER);
        ClassPathResolver.Resolved nothing = new ClassPathResolver.Resolved(List.of(), footprint);
        memo().remember(project, ModulePart.TESTS, nothing, new JarHashes());
        assertEquals(
                Optional.of(List.of()), memo().recall(project, ModulePart.TESTS).elements());
        assertEquals(Optional.of(classPath), recalled());
    }

    @Test
    void whateverCanMakeMavenResolveToSomethingElseIsInItsKey() throws IOException {
        voids(() -> project.getModel().addDependency(new Dependency()));
        voids(() -> project.getModel().addRepository(new Repository()));
        voids(() -> project.setVersion("2.0"));
        voids(() -> session.getRequest()
                .setLocalRepositoryPath(root.resolve("other").toFile()));
        // these activate profiles in the POMs of dependencies
        voids(() -> session.getUserProperties().setProperty("javafx.platform", "linux"));
        voids(() -> tools = new ToolInputs("1", "3.9", "25", "linux", Map.of()));
        voids(() -> tools = new ToolInputs("1", "3.9", "25", "mac", Map.of()));
    }
}
