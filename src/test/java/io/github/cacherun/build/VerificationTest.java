package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.link.ClassesJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir
    static Path target;

    @TempDir
    Path temporary;

    private final Product lib = product(Product.Kind.MODULE, "lib", "ab");
    private final Product app = product(Product.Kind.MODULE, "app", "cd");
    private final Product program = product(Product.Kind.EXECUTABLE, "hello", "ef");

    private final List<String> lines = new ArrayList<>();
    private DiskCache cache = DiskCache.at(Path.of(""), InstantSource.system());
    private Store store = store();

    private static Product product(Product.Kind kind, String name, String hex) {
        ExecutableName file = new ExecutableName(name + ".jar");
        return new Product(kind, "g:" + name, name, new ActionId(hex.repeat(32)), file, target.resolve(name));
    }

    @BeforeEach
    void aCacheWithTwoModulesAndAProgram() throws Exception {
        cache = DiskCache.at(temporary.resolve("cache"), InstantSource.system());
        Store before = store();
        before.put(lib, jar(Map.of("Lib.class", "lib", "salt.txt", "old")));
        before.put(app, jar(Map.of("App.class", "app")));
        before.put(program, jar(Map.of("App.class", "app")));
        cache = cache.withMode(DiskCache.Mode.VERIFY);
        store = store(Switch.VERIFY);
    }

    private Store store(Switch... switches) {
        SystemStreamLog log = new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                lines.add(line.toString());
            }

            @Override
            public void warn(CharSequence line) {
                lines.add(line.toString());
            }
        };
        return new Store(new Workbench(
                Modules.session(Path.of("")),
                cache,
                log,
                HashTrace.NONE,
                Declarations.NONE,
                Set.of(switches),
                Timing.NONE));
    }

    private Path jar(Map<String, String> files) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "classes");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
        }
        Path jar = Files.createTempFile(temporary, "fresh", ".jar");
        ClassesJar.write(folder, jar);
        return jar;
    }

    private String failure() {
        return String.valueOf(assertThrows(InvalidRequestException.class, () -> store.requireVerified())
                .getMessage());
    }

    @Test
    void whatIsEqualIsCountedInOneLine() throws Exception {
        store.put(lib, jar(Map.of("Lib.class", "lib", "salt.txt", "old")));
        store.put(app, jar(Map.of("App.class", "app")));
        store.put(program, jar(Map.of("App.class", "app")));
        store.requireVerified();
        store.tellVerified("hello");
        assertEquals(List.of("cache: verified hello, 3 files are what the cache has"), lines);
    }

    @Test
    void whatTheCacheDoesNotKnowIsStoredAndNotCalledVerified() throws Exception {
        store.put(app, jar(Map.of("App.class", "app")));
        Product tool = product(Product.Kind.MODULE, "tool", "01");
        CachedFile stored = store.put(tool, jar(Map.of("Tool.class", "tool")));
        assertTrue(stored.path().startsWith(temporary.resolve("cache")));
        store.requireVerified();
        store.tellVerified("hello");
        assertEquals(
                List.of(
                        "cache: verified module app, 1 file is what the cache has",
                        "cache: nothing to compare module tool with: the cache had nothing of these inputs;"
                                + " what was built is stored"),
                lines);
    }

    @Test
    void whatMustNotBeStoredIsNotCalledVerified() throws Exception {
        Path fresh = jar(Map.of("Lib.class", "changed meanwhile"));
        assertEquals(fresh, store.passOver(lib, fresh).path());
        store.requireVerified();
        store.tellVerified("hello");
        assertEquals(List.of("cache: nothing to compare module lib with: it cannot be stored"), lines);
    }

    @Test
    void allModulesThatDifferAreNamedWithTheirFilesAndIds() throws Exception {
        Path old = cache.withMode(DiskCache.Mode.NORMAL)
                .getExecutable(lib.action(), lib.file())
                .path();
        CachedFile stored = store.put(lib, jar(Map.of("Lib.class", "lib", "salt.txt", "newer")));
        assertEquals(old, stored.path());
        assertTrue(store.differs(lib));
        store.put(app, jar(Map.of("App.class", "app", "Gen1.class", "")));
        String message = failure();
        assertTrue(
                message.startsWith("cache.verify: not what the cache has, though made again from the same inputs:"
                        + " module lib, module app\nmodule lib:\n  changed  salt.txt (3 -> 5 bytes)\n"),
                message);
        assertTrue(message.contains("\nmodule app:\n  added    Gen1.class (0 bytes)\n"), message);
        assertTrue(message.contains("action " + lib.action().hex() + "\n  old: output "), message);
        assertTrue(message.contains("in the cache: " + old), message);
        assertTrue(message.contains("Files that come and go"), message);
        assertTrue(message.contains("-Dcache.rebuild"), message);
    }

    @Test
    void whatDiffersIsLaidWhereItCanBeLookedAt() throws Exception {
        Path fresh = jar(Map.of("Lib.class", "other"));
        store.put(lib, fresh);
        Path copy = target.resolve("lib/lib.jar");
        assertTrue(failure().contains("made again: " + copy + "\n"));
        assertEquals(-1, Files.mismatch(fresh, copy));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoReasonToSayLess() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        Product nowhere =
                new Product(Product.Kind.MODULE, "g:lib", "lib", lib.action(), lib.file(), file.resolve("verify"));
        store.put(nowhere, jar(Map.of("Lib.class", "lib")));
        String message = failure();
        assertFalse(message.contains("made again: "), message);
        assertTrue(message.contains("removed  salt.txt (3 bytes)"), message);
        assertTrue(message.contains("new: output "), message);
    }

    @Test
    void whatIsStoredStays() throws Exception {
        DiskCache normal = cache.withMode(DiskCache.Mode.NORMAL);
        CachedFile before = normal.getExecutable(lib.action(), lib.file());
        store.put(lib, jar(Map.of("Lib.class", "other")));
        assertEquals(before, normal.getExecutable(lib.action(), lib.file()));
        assertFalse(store.differs(app));
    }

    @Test
    void aFileThatIsOftenStampedIsNamedInTheHint() throws Exception {
        store.put(lib, jar(Map.of("META-INF/build-info.properties", "now", "Lib.class", "lib", "salt.txt", "old")));
        String message = failure();
        assertTrue(message.contains("what usually differs in META-INF/build-info.properties"), message);
        assertTrue(message.contains("project.build.outputTimestamp"), message);
    }

    @Test
    void anExecutableOfEqualModulesIsNoFaultOfTheProject() throws Exception {
        store.put(app, jar(Map.of("App.class", "app")));
        store.put(program, jar(Map.of("App.class", "other")));
        String message = failure();
        assertTrue(message.contains("from the same inputs: executable hello\n"), message);
        assertTrue(message.contains("changed  App.class (3 -> 5 bytes)"), message);
        assertTrue(message.contains("please report it"), message);
    }

    @Test
    void aLostFileEndsTheBuildAtOnceSinceNothingCanBeBuiltFromIt() throws Exception {
        Files.delete(cache.withMode(DiskCache.Mode.NORMAL)
                .getExecutable(lib.action(), lib.file())
                .path());
        Path fresh = jar(Map.of("Lib.class", "other"));
        var e = assertThrows(InvalidRequestException.class, () -> store.put(lib, fresh));
        String message = String.valueOf(e.getMessage());
        assertTrue(
                message.contains("which files differ cannot be told, the cache has lost its own: no file "), message);
        assertTrue(message.contains("old: output "), message);
    }

    @Test
    void aLostFileOfEqualContentIsThereAgain() throws Exception {
        DiskCache normal = cache.withMode(DiskCache.Mode.NORMAL);
        Files.delete(normal.getExecutable(app.action(), app.file()).path());
        store.put(app, jar(Map.of("App.class", "app")));
        store.requireVerified();
        assertTrue(Files.exists(normal.getExecutable(app.action(), app.file()).path()));
    }

    @Test
    void aDryRunVerifiesNothing() throws Exception {
        cache = cache.withMode(DiskCache.Mode.DRY_RUN);
        Store dry = store(Switch.VERIFY, Switch.DRY_RUN);
        dry.put(lib, jar(Map.of("Lib.class", "other")));
        dry.requireVerified();
        dry.tellVerified("hello");
        assertEquals(List.of(), lines);
    }
}
