package io.github.cacherun.build;

import static io.github.cacherun.build.ClassPathRequest.Part.DEPENDENCIES;
import static io.github.cacherun.build.ClassPathRequest.Part.OUTPUT;
import static io.github.cacherun.build.ClassPathRequest.Part.PLUGIN_DEPENDENCIES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.action.MissReason;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkActionsTest {

    @TempDir
    Path root;

    private MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private PluginRealm realm = new PluginRealm(Path.of(""));
    private final List<ClassPathElement> classPath = new ArrayList<>();

    @BeforeEach
    void aModule() throws IOException {
        project = Modules.module(root, "app");
        realm = new PluginRealm(root);
        realm.artifact("g:tool", "g:tool");
        realm.artifact("g:ours", "g:ours");
        realm.declare("g:tool");
        dependency("g:a", "compile");
        dependency("g:p", "provided");
        classPath.add(new ClassPathElement("test:lib:jar", "1.0", "runtime", null, "output"));
    }

    private void dependency(String key, String scope) {
        Path file = root.resolve(key.substring(2) + "-1.jar");
        classPath.add(new ClassPathElement(key + ":jar", "1", scope, file, "hash of " + key));
    }

    private LinkAction action(@Nullable String mainClass, ClassPathRequest asked, JvmRequest jvm) throws Exception {
        DiskCache cache = DiskCache.at(root.resolve("cache"), InstantSource.system());
        Workbench bench = new Workbench(
                Modules.session(root, project),
                cache,
                new SystemStreamLog(),
                HashTrace.NONE,
                Declarations.NONE,
                Set.of(),
                Timing.NONE);
        RuntimeClassPath files = new RuntimeClassPath(
                keys -> keys.stream().map(key -> root.resolve("built " + key)).toList(),
                realm.maven(),
                new HashMemos(new Store(bench), HashTrace.NONE));
        return new LinkActions(bench, realm.maven(), files, new Jdks(bench, realm.maven()))
                .of(
                        Modules.built(project, ModulePart.MAIN, classPath, "app.Main"),
                        new ProgramRequest(null, mainClass, null, asked, jvm));
    }

    private LinkAction action(ClassPathRequest asked) throws Exception {
        return action("app.Main", asked, JvmRequest.DEFAULT);
    }

    private List<String> names(ClassPathRequest asked) throws Exception {
        return action(asked).classPath().stream()
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static ClassPathRequest scope(ClassPathScope scope) {
        return new ClassPathRequest(scope, Set.of(OUTPUT, DEPENDENCIES), null, List.of(), Set.of());
    }

    private static ClassPathRequest parts(ClassPathRequest.Part... parts) {
        return new ClassPathRequest(ClassPathScope.RUNTIME, Set.of(parts), null, List.of(), Set.of());
    }

    private static ClassPathRequest excluding(String... names) {
        return new ClassPathRequest(
                ClassPathScope.RUNTIME, Set.of(OUTPUT, DEPENDENCIES), null, List.of(), Set.of(names));
    }

    private ClassPathRequest additional(String... names) {
        List<Path> files = List.of(names).stream().map(root::resolve).toList();
        return new ClassPathRequest(ClassPathScope.RUNTIME, Set.of(OUTPUT), null, files, Set.of("left-out.jar"));
    }

    @Test
    void theScopeDecidesWhichDependenciesThereAre() throws Exception {
        assertEquals(List.of("a-1.jar", "built test:lib"), names(ClassPathRequest.RUNTIME));
        assertEquals(List.of("a-1.jar", "p-1.jar"), names(scope(ClassPathScope.COMPILE)));
        assertEquals(List.of("a-1.jar", "p-1.jar", "built test:lib"), names(scope(ClassPathScope.PROVIDED)));
        assertEquals(List.of(), names(scope(ClassPathScope.SYSTEM)));
    }

    @Test
    void dependenciesOfThePluginComeBeforeThoseOfTheModuleAndItsOwnBehind() throws Exception {
        assertEquals(List.of(), names(parts(OUTPUT)));
        assertEquals(
                List.of("tool-1.jar", "a-1.jar", "built test:lib", "ours-1.jar"),
                names(parts(OUTPUT, DEPENDENCIES, PLUGIN_DEPENDENCIES)));
    }

    @Test
    void filesAreLeftOutByTheirNamesAndModulesByThoseOfTheirJars() throws Exception {
        assertEquals(List.of("built test:lib"), names(excluding("a-1.jar")));
        assertEquals(List.of("a-1.jar"), names(excluding("lib-1.0.jar", "a")));
        assertEquals(List.of("more"), names(additional("left-out.jar", "more")));
    }

    @Test
    void anAddedFileIsLookedForInTheFolderOfTheModuleWhereverMavenWasCalled() throws Exception {
        ClassPathRequest asked = new ClassPathRequest(
                ClassPathScope.RUNTIME, Set.of(OUTPUT), null, List.of(Path.of("lib/x.jar")), Set.of());
        assertEquals(
                List.of(project.getBasedir().toPath().resolve("lib/x.jar")),
                action(asked).classPath());
    }

    private String changes(ClassPathRequest asked, Change change) throws Exception {
        LinkAction before = action(asked);
        change.make();
        return String.join(
                ", ", MissReason.changes(before.inputs(), action(asked).inputs()));
    }

    /** Somebody made something of the files. */
    private interface Change {
        void make() throws IOException;
    }

    @Test
    void anAddedFolderCountsWithItsModule() throws Exception {
        Path folder = Files.createDirectory(root.resolve("more"));
        ClassPathRequest asked = additional("more");
        assertEquals("", changes(asked, () -> Files.writeString(folder.resolve("A.class"), "1")));
        assertTrue(changes(asked, () -> Files.writeString(folder.resolve("module-info.class"), "1"))
                .contains("class path 0"));
    }

    @Test
    void anAddedFileCountsWithItsContentAndAFolderWithItsPlace() throws Exception {
        ClassPathRequest asked = additional("more.jar", "more");
        assertTrue(changes(asked, () -> Files.writeString(root.resolve("more.jar"), "1"))
                .contains("class path 0"));
        assertTrue(changes(asked, () -> Files.writeString(root.resolve("more.jar"), "2"))
                .contains("class path 0"));
        assertTrue(changes(asked, () -> Files.createDirectory(root.resolve("more")))
                .contains("class path 1"));
        assertEquals("", changes(asked, () -> Files.writeString(root.resolve("more/text"), "")));
    }

    @Test
    void aDependencyOfThePluginCountsWithItsContent() throws Exception {
        ClassPathRequest asked = parts(PLUGIN_DEPENDENCIES);
        assertTrue(changes(asked, () -> Files.writeString(realm.file("g:tool"), "other"))
                .contains("class path 0"));
    }

    private LinkAction with(JvmRequest jvm) throws Exception {
        return action("app.Main", ClassPathRequest.RUNTIME, jvm);
    }

    @Test
    void optionsOfTheJvmCountEachByItself() throws Exception {
        LinkAction before = with(new JvmRequest(null, List.of("-ea", "-Xmx1g")));
        LinkAction after = with(new JvmRequest(null, List.of("-ea", "-Xmx2g")));
        assertEquals(List.of("-ea", "-Xmx2g"), after.jvmOptions());
        assertEquals(List.of("jvm option 2 -Xmx1g -> -Xmx2g"), MissReason.changes(before.inputs(), after.inputs()));
    }

    @Test
    void theJdkCounts() throws Exception {
        Path java = Jdk.java(root.resolve("jdk"));
        Files.createDirectories(java.getParent());
        Files.writeString(java, "");
        assertTrue(java.toFile().setExecutable(true));
        JvmRequest asked = new JvmRequest("jdk", List.of());
        LinkAction before = with(asked);
        assertEquals(root.resolve("jdk"), before.jdk().home());
        assertNotEquals(
                before.inputs().value("java home"),
                with(JvmRequest.DEFAULT).inputs().value("java home"));
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        assertEquals(
                List.of("jdk without a release file -> 25.0.3"),
                MissReason.changes(before.inputs(), with(asked).inputs()));
    }

    private String refusal(ClassPathRequest asked) {
        var e = assertThrows(InvalidRequestException.class, () -> action(null, asked, JvmRequest.DEFAULT));
        return String.valueOf(e.getMessage());
    }

    @Test
    void withoutTheModulesClassesTheMainClassHasToBeNamed() throws Exception {
        assertTrue(refusal(parts(DEPENDENCIES)).contains("exec.mainClass has to name the class to start"));
        assertTrue(refusal(scope(ClassPathScope.SYSTEM)).contains("exec.mainClass has to name the class to start"));
        assertEquals("app.Main", action(null, parts(OUTPUT), JvmRequest.DEFAULT).mainClass());
    }

    @Test
    void ofAnExecutableDependencyTheManifestIsAsked() {
        ClassPathRequest asked = new ClassPathRequest(
                ClassPathScope.RUNTIME, Set.of(OUTPUT, PLUGIN_DEPENDENCIES), "g:tool", List.of(), Set.of());
        assertTrue(refusal(asked).startsWith("the manifest of g:tool"), refusal(asked));
    }
}
