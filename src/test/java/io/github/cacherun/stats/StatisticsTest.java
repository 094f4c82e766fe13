package io.github.cacherun.stats;

import static io.github.cacherun.stats.StatsFixture.APP;
import static io.github.cacherun.stats.StatsFixture.NOW;
import static io.github.cacherun.stats.StatsFixture.SECOND;
import static io.github.cacherun.stats.StatsFixture.daysAgo;
import static io.github.cacherun.stats.StatsFixture.hit;
import static io.github.cacherun.stats.StatsFixture.miss;
import static io.github.cacherun.stats.StatsFixture.tally;
import static io.github.cacherun.stats.StatsFixture.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {

    @TempDir
    Path root;

    private StatsFixture fixture() {
        return new StatsFixture(root);
    }

    @Test
    void aHitSavesWhatAMissSpends() {
        Statistics statistics =
                fixture().with(miss(NOW, "first build"), hit(NOW), hit(NOW)).statistics();
        assertEquals(new Tally(2, 1, Duration.ofSeconds(2), Duration.ofSeconds(10), 1000), statistics.ever());
    }

    @Test
    void theLastOneIsTheLatestThoughAnotherWasWrittenLater() {
        Statistics statistics =
                fixture().with(hit(NOW), hit(daysAgo(1)), miss(daysAgo(2), "x")).statistics();
        assertEquals(hit(NOW), statistics.last());
        assertEquals(daysAgo(2), statistics.since());
    }

    @Test
    void aDayIsTwentyFourHoursAndAWeekSevenOfThem() {
        Statistics statistics = fixture()
                .with(hit(NOW), hit(daysAgo(1).plus(SECOND)), miss(daysAgo(1), "x"))
                .with(hit(daysAgo(7).plus(SECOND)), miss(daysAgo(7), "x"), miss(daysAgo(8), "x"))
                .statistics();
        assertEquals(tally(2, 0), statistics.day());
        assertEquals(tally(3, 1), statistics.week());
        assertEquals(tally(3, 3), statistics.ever());
    }

    @Test
    void daysAreToldOneByOneForNinetyDays() {
        Statistics statistics = fixture()
                .with(hit(NOW), miss(NOW, "x"), hit(daysAgo(89)), hit(daysAgo(90)))
                .statistics();
        assertEquals(
                List.of(
                        new Statistics.Day(LocalDate.parse("2026-08-28"), tally(1, 0)),
                        new Statistics.Day(LocalDate.parse("2026-11-25"), tally(1, 1))),
                statistics.days());
        assertEquals(tally(3, 1), statistics.ever());
    }

    @Test
    void theTenMostFrequentReasonsAreTold() {
        StatsFixture fixture = fixture().with(hit(NOW));
        for (int i = 1; i <= 12; i++) {
            for (int times = 0; times < i; times++) {
                fixture.with(miss(NOW, "file" + i + " changed"));
            }
        }
        List<String> reasons = texts(fixture.statistics().reasons());
        assertEquals(10, reasons.size());
        assertEquals("12 file12 changed", reasons.get(0));
        assertEquals("3 file3 changed", reasons.get(9));
    }

    @Test
    void projectsCanBeToldFromOthers() {
        StatsFixture fixture = fixture()
                .with(hit(NOW), miss(daysAgo(20), "a changed"))
                .with(hit(NOW.minus(SECOND), "test:b"), miss(daysAgo(20), "test:b", "b changed"))
                .with(hit(NOW, "test:c"));
        Statistics unfolded = fixture.log().statistics(NOW, Set.of("test:b"));
        assertEquals(hit(NOW.minus(SECOND), "test:b"), unfolded.last());
        assertEquals(tally(1, 1), unfolded.ever());
        assertEquals(List.of("1 b changed"), texts(unfolded.reasons()));
        assertEquals(
                tally(2, 1),
                fixture.log().statistics(NOW, Set.of(APP, "test:c")).ever());
        assertEquals(Statistics.NONE, fixture.log().statistics(NOW, Set.of("test:none")));

        assertEquals(unfolded, fixture.folded().log().statistics(NOW, Set.of("test:b")));
    }

    @Test
    void whatIsPutApartFromARunCountsByItsBytesAlone() {
        StatsFixture fixture =
                fixture().with(miss(daysAgo(20), "x"), Run.put(daysAgo(20), APP, 500), hit(NOW), Run.put(NOW, "", 50));
        for (Statistics statistics :
                List.of(fixture.statistics(), fixture.folded().statistics())) {
            assertEquals(hit(NOW), statistics.last());
            assertEquals(new Tally(1, 0, SECOND, Duration.ZERO, 50), statistics.week());
            assertEquals(new Tally(1, 1, SECOND, SECOND.multipliedBy(10), 1550), statistics.ever());
        }
        assertEquals(1500, fixture.log().statistics(NOW, Set.of(APP)).ever().putBytes());
    }

    @Test
    void clocksThatNearlyAgreeMakeNoDifference() {
        Run ahead = hit(NOW.plus(Duration.ofMinutes(59)));
        Statistics statistics = fixture().with(ahead).statistics();
        assertEquals(ahead, statistics.last());
        assertEquals(tally(1, 0), statistics.day());
    }

    @Test
    void aRunFromTheFutureCountsButIsNotTheLast() {
        StatsFixture fixture = fixture().with(hit(NOW), hit(daysAgo(-4000)));
        for (int round = 0; round < 2; round++) {
            Statistics statistics = fixture.statistics();
            assertEquals(hit(NOW), statistics.last());
            assertEquals(tally(1, 0), statistics.day());
            assertEquals(tally(1, 0), statistics.week());
            assertEquals(tally(2, 0), statistics.ever());
            assertEquals(1, statistics.days().size());
            fixture.folded();
        }
    }

    @Test
    void damagedLinesArePassedOver() throws IOException {
        StatsFixture fixture = fixture().with(hit(NOW));
        // with the tab before the reason, which is empty
        String good = Files.readString(fixture.day(NOW)).replace("\n", "");
        List<String> damaged = List.of(
                "",
                "v1",
                "v2" + good.substring(2),
                good.substring(0, good.length() - 1),
                good.substring(0, 30) + good,
                good + "\tx",
                good.replace("\thit\t", "\tboth\t"),
                good.replace("\t1000\t", "\t-1000\t"),
                good.replace("\t1000\t", "\t9999999999999999999\t"),
                good.replace("1795608000000", "0"),
                good.replace("1795608000000", "999999999999999999"),
                good + "x".repeat(RunLine.MAX_BYTES),
                "x".repeat(1_000_000),
                "\u0000".repeat(100));
        Files.write(fixture.day(NOW), damaged, StandardOpenOption.APPEND);
        Files.write(fixture.day(NOW), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}, StandardOpenOption.APPEND);
        fixture.with(miss(NOW, "x"));
        Files.writeString(fixture.day(NOW), good, StandardOpenOption.APPEND);
        assertEquals(tally(2, 1), fixture.statistics().ever());
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        StatsFixture fixture = fixture().with(hit(daysAgo(20)));
        Files.writeString(fixture.folder().resolve("notes.log"), "x");
        Files.writeString(fixture.folder().resolve("2026-13-01.log"), "x");
        assertEquals(tally(1, 0), fixture.folded().statistics().ever());
        assertEquals(Set.of("2026-13-01.log", "notes.log", "summary"), fixture.names());
    }
}
