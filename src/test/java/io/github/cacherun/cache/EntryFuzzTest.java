package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.outputId;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.Mutations;
import io.github.cacherun.Torture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever lies where an index entry or a file of the housekeeping should be is right, or a miss. */
@Tag(Torture.TAG)
class EntryFuzzTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void anIndexEntryIsOfTheActionThatIsAskedForOrAMiss(@ForAll long seed) throws Exception {
        List<byte[]> good = List.of(
                EntryFormat.encode(action(1), new Entry(outputId("a"), 1, NOW)),
                EntryFormat.encode(action(2), new Entry(outputId("b"), Long.MAX_VALUE, NOW)),
                EntryFormat.encode(action(1), new Entry(outputId(""), 0, Instant.EPOCH)));
        Mutations.meet(seed, good, bytes -> {
            try {
                Entry entry = EntryFormat.decode(action(1), bytes, bytes.length);
                String line = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                assertTrue(
                        line.startsWith(
                                "v1 " + action(1).hex() + " " + entry.outputId().hex() + " "),
                        line);
                assertEquals(EntryFormat.LENGTH, bytes.length);
                assertTrue(entry.size() >= 0 && !entry.timePut().isBefore(Instant.EPOCH));
            } catch (EntryNotFoundException miss) {
                assertFalse(miss.reason().isBlank());
            }
        });
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void aMemoIsWhatWasPutOrAMiss(@ForAll long seed) throws Exception {
        Path temporary = Files.createTempDirectory("fuzz");
        CacheFixture fixture = CacheFixture.in(temporary);
        fixture.cache().putBytes(action(1), utf8("a memo of some length"));
        // a hundredth, as each is a file
        int[] left = {Torture.times(200, 5_000)};
        try {
            Mutations.meet(seed, List.of(utf8("a memo of some length")), bytes -> {
                if (left[0]-- > 0) {
                    Files.write(fixture.output("a memo of some length"), bytes);
                    assertRight(fixture);
                }
            });
        } finally {
            FileTree.delete(temporary);
        }
    }

    private static void assertRight(CacheFixture fixture) {
        try {
            assertEquals(
                    "a memo of some length", new String(fixture.cache().getBytes(action(1)), StandardCharsets.UTF_8));
        } catch (EntryNotFoundException miss) {
            assertTrue(List.of("bad checksum", "file incomplete").contains(miss.reason()), miss.reason());
        }
    }

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void labelsAreThoseOfEntriesAndOfOurKinds(@ForAll long seed) throws Exception {
        String name = action(1).hex() + "-a";
        List<byte[]> good = List.of(utf8(name + " MEMO acme:app\n" + action(2).hex() + "-d EXECUTABLE a:b\n"));
        Mutations.meet(seed, good, bytes -> {
            Labels labels = new Labels();
            for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("[\r\n]", -1)) {
                labels.parse(line);
            }
            Label label = labels.of(name);
            assertTrue(label == null || !label.project().isEmpty());
        });
    }

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void sizesAndStampsAreNumbersOrAsIfThereWereNone(@ForAll long seed) throws Exception {
        Mutations.meet(seed, List.of(utf8("1000 5000\n10\n20\n"), utf8("1700000000")), bytes -> {
            TrimStamp.isDue(bytes, NOW);
            SizeLedger.isOver(lines(bytes), 5_000);
        });
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        return List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1));
    }
}
