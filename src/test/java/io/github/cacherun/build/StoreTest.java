package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.watched.ReadOnly;
import io.github.cacherun.watched.WatchedFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final ActionId ACTION = new ActionId("ab".repeat(32));

    private static final Product PRODUCT = new Product(
            Product.Kind.EXECUTABLE, "g:hello", "hello", ACTION, new ExecutableName("hello"), Path.of("verify"));

    @TempDir
    Path temporary;

    private final List<String> warnings = new ArrayList<>();
    private Path source = Path.of("");
    private DiskCache cache = DiskCache.at(Path.of(""), InstantSource.system());

    @BeforeEach
    void aCache() throws IOException {
        source = Files.writeString(temporary.resolve("hello"), "#!/bin/sh\n");
        cache = DiskCache.at(temporary.resolve("cache"), InstantSource.system());
    }

    private Store store(Switch... switches) {
        SystemStreamLog log = new SystemStreamLog() {
            @Override
            public void warn(CharSequence line) {
                warnings.add(line.toString());
            }
        };
        return new Store(new Workbench(
                Modules.session(temporary),
                cache,
                log,
                HashTrace.NONE,
                Declarations.NONE,
                Set.of(switches),
                Timing.NONE));
    }

    private void makeUnwritable() throws IOException {
        Files.createDirectory(temporary.resolve("cache"));
        Path unwritable = WatchedFileSystem.watch(temporary.resolve("cache"), new ReadOnly());
        cache = DiskCache.at(unwritable, InstantSource.system());
    }

    @Test
    void whatIsPutIsUsedFromTheCache() throws Exception {
        CachedFile stored = store().put(PRODUCT, source);
        assertTrue(stored.path().startsWith(temporary.resolve("cache")));
        assertEquals(List.of(), warnings);
    }

    @Test
    void aCacheThatCannotBeWrittenIsWarnedOfOnceAndTheSourceIsUsed() throws Exception {
        makeUnwritable();
        Store store = store();
        assertEquals(source, store.put(PRODUCT, source).path());
        assertEquals(source, store.put(PRODUCT, source).path());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("cannot be written"), warnings.toString());
    }

    @Test
    void whatCannotBeRememberedIsNoReasonToComplain() throws IOException {
        makeUnwritable();
        store().remember(ACTION, new byte[] {1});
        assertEquals(List.of(), warnings);
    }

    @Test
    void aDryRunStoresNothing() throws Exception {
        Store store = store(Switch.DRY_RUN);
        assertEquals(source, store.put(PRODUCT, source).path());
        store.remember(ACTION, new byte[] {1});
        assertFalse(Files.exists(temporary.resolve("cache")));
    }
}
