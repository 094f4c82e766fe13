package io.github.cacherun.stats;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.Mutations;
import io.github.cacherun.Torture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Damaged statistics are none. */
@Tag(Torture.TAG)
class StatsFuzzTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

    private static final Run HIT = new Run(AT, "acme:app", "hello", true, Duration.ofSeconds(2), "", 0);
    private static final Run MISS = new Run(AT, "acme:b", "b", false, Duration.ofSeconds(9), "src changed", 123_456);

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void aLineIsARunOrNone(@ForAll long seed) throws Exception {
        List<byte[]> good = List.of(RunLine.bytes(HIT), RunLine.bytes(MISS), RunLine.bytes(Run.put(AT, "a:b", 5)));
        Mutations.meet(seed, good, bytes -> {
            Run run = RunLine.parse(new String(bytes, StandardCharsets.UTF_8));
            assertTrue(run == null || (run.putBytes() >= 0 && !run.took().isNegative()));
            if (run != null) {
                StatsFiles.date(run.at());
            }
        });
    }

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void aSummaryIsOneThatCanBeShownAndAddedToOrNone(@ForAll long seed) throws Exception {
        Summary summary = new Summary();
        LocalDate date = StatsFiles.date(AT);
        summary.add(date, HIT);
        summary.add(date.minusDays(1), MISS);
        summary.setThrough(date);
        byte[] good = SummaryText.of(summary).getBytes(StandardCharsets.UTF_8);
        Mutations.meet(seed, List.of(good), bytes -> {
            try {
                Summary read = SummaryText.parse(BoundedLines.of(new ByteArrayInputStream(bytes)));
                read.add(date, HIT);
                read.prune(date.minusDays(90));
                assertFalse(SummaryText.of(read).isEmpty());
            } catch (IllegalArgumentException damaged) {
                // as if there were none
                return;
            }
        });
    }
}
