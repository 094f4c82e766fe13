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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldTest {

    @TempDir
    Path root;

    private StatsFixture fixture() {
        return new StatsFixture(root);
    }

    /** Runs of a hundred days, one a day, two on every tenth. */
    private StatsFixture ofHundredDays() {
        StatsFixture fixture = fixture();
        for (int day = 0; day < 100; day++) {
            fixture.with(hit(daysAgo(day)));
            if (day % 10 == 0) {
                fixture.with(miss(daysAgo(day), "every tenth"));
            }
        }
        return fixture;
    }

    @Test
    void daysThatEndedMoreThanEightDaysAgoAreInTheSummaryAfterwards() throws IOException {
        fixture().with(hit(daysAgo(8)), hit(daysAgo(9)), hit(daysAgo(10))).folded();
        assertEquals(Set.of("2026-11-17.log", "summary"), fixture().names());
        assertTrue(Files.readString(fixture().summary()).startsWith("summary v1\t2026-11-16\n"));
    }

    @Test
    void whatIsToldIsTheSameBeforeAndAfter() {
        StatsFixture fixture = ofHundredDays();
        Statistics before = fixture.statistics();
        assertEquals(tally(100, 10), before.ever());
        assertEquals(90, before.days().size());
        assertEquals(before, fixture.folded().statistics());
        assertEquals(before, fixture.folded().statistics());
        assertEquals(10, fixture.names().size());
    }

    @Test
    void foldingADayAfterTheOtherIsTheSameAsAllAtOnce() {
        StatsFixture fixture = ofHundredDays();
        Statistics before = fixture.statistics();
        for (int day = 60; day >= 0; day--) {
            fixture.log().fold(daysAgo(day));
        }
        assertEquals(before, fixture.statistics());
    }

    @Test
    void theLastRunIsKnownHoweverLongAgo() {
        StatsFixture fixture =
                fixture().with(miss(daysAgo(301), "x"), hit(daysAgo(300))).folded();
        assertEquals(hit(daysAgo(300)), fixture.statistics().last());
        assertEquals(daysAgo(301), fixture.statistics().since());
        assertEquals(tally(1, 1), fixture.statistics().ever());
    }

    @Test
    void fiftyReasonsAndTwoHundredProjectsAreKeptThoseThatCountMost() throws IOException {
        StatsFixture fixture = fixture();
        for (int i = 0; i < 1500; i++) {
            fixture.with(miss(daysAgo(20), "test:project" + i, "file" + i + " changed"));
            fixture.with(miss(daysAgo(20), "test:often", "often changed"));
        }
        fixture.folded();
        String text = Files.readString(fixture.summary());
        assertEquals(
                200, text.lines().filter(line -> line.startsWith("sums\ttest:")).count());
        assertEquals(
                tally(0, 1500),
                fixture.log().statistics(NOW, Set.of("test:often")).ever());
        assertEquals(tally(0, 3000), fixture.statistics().ever());
        assertEquals("1500 often changed", texts(fixture.statistics().reasons()).get(0));
        String all = text.substring(0, text.indexOf("sums\ttest:"));
        assertEquals(50, all.lines().filter(line -> line.startsWith("reason\t")).count());
    }

    /** Each is as large as a line can say. */
    @Test
    void numbersThatAreDamagedDoNotMakeTheSummaryUnreadable() {
        long most = 999_999_999_999_999L;
        Run damaged = new Run(daysAgo(20), APP, "app", false, Duration.ofMillis(most), "x", most);
        Statistics folded =
                fixture().with(damaged, damaged, hit(daysAgo(20))).folded().statistics();
        assertEquals(new Tally(1, 2, SECOND, Duration.ofMillis(2 * most), 2 * most), folded.ever());
    }

    /** Killed after the summary was renamed. */
    @Test
    void whatIsInTheSummaryDoesNotCountAgainAndIsRemovedTheNextTime() throws IOException {
        StatsFixture fixture = fixture().with(hit(daysAgo(20)), hit(daysAgo(15)), hit(NOW));
        byte[] one = Files.readAllBytes(fixture.day(daysAgo(20)));
        byte[] other = Files.readAllBytes(fixture.day(daysAgo(15)));
        Statistics before = fixture.statistics();
        fixture.folded();
        Files.write(fixture.day(daysAgo(20)), one);
        Files.write(fixture.day(daysAgo(15)), other);
        assertEquals(before, fixture.statistics());
        assertEquals(before, fixture.folded().statistics());
        assertEquals(Set.of("2026-11-25.log", "summary"), fixture.names());
    }

    /** Killed before the summary was renamed. */
    @Test
    void whatIsLeftOfASummaryOnItsWayInIsReplaced() throws IOException {
        StatsFixture fixture = fixture().with(hit(daysAgo(20)), hit(NOW));
        Files.writeString(fixture.folder().resolve("summary.tmp"), "summary v1\t2026-11-20\nsums\t\t5");
        assertEquals(tally(2, 0), fixture.statistics().ever());
        assertEquals(tally(2, 0), fixture.folded().statistics().ever());
        assertEquals(Set.of("2026-11-25.log", "summary"), fixture.names());
    }

    @Test
    void whatLiesInTheWayOfASummaryDoesNotStopFoldingForEver() throws IOException {
        StatsFixture fixture = fixture().with(hit(daysAgo(20)), hit(NOW));
        Files.createDirectories(fixture.folder().resolve("summary.tmp/x"));
        Files.createDirectories(fixture.summary().resolve("x"));
        assertEquals(tally(2, 0), fixture.folded().statistics().ever());
        assertEquals(Set.of("2026-11-25.log", "summary"), fixture.names());
    }

    @Test
    void aDamagedSummaryIsAFreshStart() throws IOException {
        StatsFixture fixture =
                fixture().with(miss(daysAgo(20), "x"), hit(daysAgo(30))).folded();
        byte[] good = Files.readAllBytes(fixture.summary());
        fixture.with(hit(NOW));
        for (int length = 0; length < good.length - 1; length++) {
            Files.write(fixture.summary(), java.util.Arrays.copyOf(good, length));
            assertEquals(tally(1, 0), fixture.statistics().ever(), length + " bytes");
        }
        String text = new String(good, StandardCharsets.UTF_8);
        for (String damage : new String[] {"summary v2", "summary v1\tx", "summary v1\t2026-11-16\nsomething\t1"}) {
            Files.writeString(fixture.summary(), text.replace("summary v1\t2026-11-16", damage));
            assertEquals(tally(1, 0), fixture.statistics().ever(), damage);
        }
        fixture.with(hit(daysAgo(12)));
        assertEquals(tally(2, 0), fixture.folded().statistics().ever());
        assertEquals(tally(2, 0), fixture.folded().statistics().ever());
    }

    @Test
    void aSummaryByAClockThatWasAheadSwallowsNoDayToCome() {
        StatsFixture fixture = fixture().with(hit(daysAgo(20)), hit(daysAgo(3)));
        fixture.log().fold(daysAgo(-100));
        fixture.with(hit(daysAgo(12)), hit(NOW), hit(NOW));
        assertEquals(tally(5, 0), fixture.statistics().ever());
        assertEquals(tally(5, 0), fixture.folded().statistics().ever());
        assertEquals(Set.of("2026-11-25.log", "summary"), fixture.names());
        assertEquals(tally(5, 0), fixture.log().statistics(daysAgo(-200)).ever());
    }

    @Test
    void aDayThatCannotBeReadIsLost() throws IOException {
        StatsFixture fixture = fixture().with(hit(NOW), hit(daysAgo(20)));
        Files.createDirectories(fixture.day(daysAgo(21)).resolve("x"));
        assertEquals(tally(2, 0), fixture.folded().statistics().ever());
        assertEquals(
                LocalDate.parse("2026-11-05"),
                fixture.statistics().days().get(0).date());
    }

    @Test
    void runsThatAreAddedMeanwhileCount() throws Exception {
        StatsFixture fixture = ofHundredDays();
        Thread others = new Thread(() -> {
            for (int i = 0; i < 500; i++) {
                fixture.with(hit(NOW));
            }
        });
        others.start();
        for (int day = 60; day >= 0; day--) {
            fixture.log().fold(daysAgo(day));
        }
        others.join();
        assertEquals(tally(600, 10), fixture.statistics().ever());
    }
}
