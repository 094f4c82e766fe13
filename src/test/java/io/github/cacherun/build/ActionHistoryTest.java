package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionHistoryTest {

    private static final String APP = "test:app";

    @TempDir
    Path root;

    private DiskCache cache = DiskCache.at(Path.of("/nowhere"), InstantSource.system());
    private ActionHistory history = history(cache);

    @BeforeEach
    void aCache() {
        cache = DiskCache.at(root.resolve("cache"), InstantSource.system());
        history = history(cache);
    }

    private static ActionHistory history(DiskCache in) {
        return new ActionHistory("build", Modules.store(Path.of("/nowhere"), in));
    }

    private static InputManifest inputs(String jdk, String app, String text) {
        return new InputManifest("build")
                .add("jdk", jdk)
                .add("file App.java", app)
                .add("file text", text);
    }

    private void remember(InputManifest inputs) {
        history.remember(APP, inputs.id(HashTrace.NONE), inputs);
    }

    private String whyMissing(InputManifest inputs) {
        return history.whyMissing(APP, inputs, new EntryNotFoundException(EntryNotFoundException.ABSENT))
                .told();
    }

    @Test
    void withNothingBeforeItIsTheFirst() {
        assertEquals("first build", whyMissing(inputs("17", "a", "x")));
        remember(inputs("17", "a", "x"));
        EntryNotFoundException absent = new EntryNotFoundException(EntryNotFoundException.ABSENT);
        assertEquals(
                "first build",
                history.whyMissing("test:other", inputs("17", "a", "x"), absent).told());
    }

    @Test
    void theFirstDifferenceIsNamedAndTheOthersAreCounted() {
        remember(inputs("17", "a", "x"));
        assertEquals("jdk 17 -> 25 (and 2 more)", whyMissing(inputs("25", "b", "y")));
    }

    @Test
    void theNearestIsComparedWithNotTheLast() {
        remember(inputs("17", "a", "x"));
        remember(inputs("25", "b", "y"));
        assertEquals("text changed", whyMissing(inputs("17", "a", "z")));
    }

    @Test
    void ofEquallyNearOnesTheLatestIsTaken() {
        remember(inputs("17", "a", "x"));
        remember(inputs("21", "a", "x"));
        assertEquals("jdk 21 -> 25", whyMissing(inputs("25", "a", "x")));
    }

    @Test
    void whatWasThereAndIsGoneWasTrimmed() {
        remember(inputs("17", "a", "x"));
        assertEquals("trimmed", whyMissing(inputs("17", "a", "x")));
    }

    @Test
    void whatIsThereButNoGoodIsDamaged() {
        remember(inputs("17", "a", "x"));
        assertEquals(
                "damaged: bad checksum",
                history.whyMissing(APP, inputs("17", "a", "x"), new EntryNotFoundException("bad checksum"))
                        .told());
    }

    @Test
    void aCacheThatHasNothingByIntentionIsTheReason() {
        assertEquals(
                "the cache is off",
                history.whyMissing(APP, inputs("17", "a", "x"), new EntryNotFoundException("the cache is off"))
                        .told());
    }

    @Test
    void onlyTheLastOnesAreKept() {
        for (int i = 0; i < 20; i++) {
            remember(inputs("17", "a", "x" + i));
        }
        assertEquals("jdk 17 -> 25 (and 1 more)", whyMissing(inputs("25", "a", "x0")));
    }

    @Test
    void anExplanationHasEveryDifferenceAndFirstTimeEveryInput() {
        InputManifest now = inputs("25", "b", "x");
        assertEquals(List.of("jdk = 25", "file App.java = b", "file text = x"), history.explain(APP, now));
        remember(inputs("17", "a", "x"));
        assertEquals(List.of("jdk 17 -> 25", "App.java changed"), history.explain(APP, now));
    }

    @Test
    void damageIsNothingButForgetting() throws IOException {
        remember(inputs("17", "a", "x"));
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertEquals("first build", whyMissing(inputs("25", "a", "x")));
        assertFalse(files().isEmpty());
    }

    @Test
    void idsThatLeadNowhereWereTrimmed() throws IOException {
        remember(inputs("17", "a", "x"));
        ActionId inputs = inputs("17", "a", "x").id(HashTrace.NONE).subkey("inputs");
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith(inputs.hex())) {
                Files.delete(file);
            }
        }
        assertEquals("trimmed", whyMissing(inputs("25", "a", "x")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("cache"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
