package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.missReason;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.TrimReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrimSizeTest extends OnAnEmptyCache {

    private static final int SIZE = 10_000;

    private static final int INDEX = EntryFormat.LENGTH;

    /** An executable, its index entry, and the one that proves its check. */
    private static final int EACH = SIZE + 2 * INDEX;

    private static TrimPolicy within(long bytes) {
        return TrimPolicy.DEFAULT.forced().within(SizeLimit.ofBytes(bytes));
    }

    private void hours(int hours) {
        fixture.clock().advance(Duration.ofHours(hours));
    }

    private static String text(int number) {
        return String.valueOf(number).repeat(SIZE).substring(0, SIZE);
    }

    private Path putExecutable(int number) throws IOException {
        ExecutableName name = new ExecutableName("program" + number);
        Label label = new Label(Kind.EXECUTABLE, "acme:app" + number);
        return cache.labelled(label)
                .putExecutable(action(number), name, fixture.source(text(number)))
                .path();
    }

    private void putMemo(int number) throws IOException {
        cache.labelled(new Label(Kind.MEMO, "acme:app" + number)).putBytes(action(number), utf8(text(number)));
    }

    private Path putBuildOutput(int number) throws IOException {
        ExecutableName name = new ExecutableName("module" + number + ".jar");
        Label label = new Label(Kind.BUILD_OUTPUT, "acme:app" + number);
        return cache.labelled(label)
                .putExecutable(action(number), name, fixture.source(text(number)))
                .path();
    }

    private boolean isThere(int number) {
        return Files.exists(fixture.output(text(number))) && Files.exists(fixture.index(action(number)));
    }

    @Test
    void whatWasNotUsedForLongestGoesUntilTheCacheIsAtFourFifthsOfItsCap() throws Exception {
        for (int number = 1; number <= 9; number++) {
            putExecutable(number);
            hours(1);
        }
        cache.getExecutable(action(1), new ExecutableName("program1"));
        hours(2);
        TrimReport report = cache.trim(within(EACH * 8));
        assertFalse(isThere(2) || isThere(3) || isThere(4));
        for (int number : List.of(1, 5, 6, 7, 8, 9)) {
            assertTrue(isThere(number), number + " is gone");
        }
        assertEquals(6 * EACH, report.kept().bytes());
        assertEquals(18, report.kept().entries());
        assertEquals(3 * EACH, report.removed().bytes());
        assertEquals(9, report.removed().entries());
        assertEquals("no entry for this action", missReason(() -> cache.get(action(2))));
    }

    @Test
    void aCacheThatIsNotAboveItsCapKeepsEverything() throws Exception {
        putExecutable(1);
        putMemo(2);
        hours(72);
        TrimReport report = cache.trim(within(EACH + SIZE + INDEX));
        assertEquals(5, report.kept().entries());
        assertEquals(0, report.removed().entries());
        assertEquals(3, cache.trim(within(EACH + SIZE + INDEX - 1)).removed().entries());
    }

    @Test
    void executablesGoBeforeBuildOutputsAndThoseBeforeWhatIsRemembered() throws Exception {
        putMemo(1);
        hours(10);
        putBuildOutput(2);
        hours(10);
        putExecutable(3);
        hours(10);
        cache.trim(within(2 * EACH + SIZE + INDEX - 1));
        assertTrue(isThere(1) && isThere(2));
        assertFalse(isThere(3));
        cache.trim(within(EACH + SIZE + INDEX - 1));
        assertTrue(isThere(1));
        assertFalse(isThere(2));
        assertEquals(0, cache.trim(within(1)).kept().entries());
    }

    @Test
    void anArchiveGoesBeforeAnyExecutableAndLeavesItsOwn() throws Exception {
        Path program = putExecutable(1);
        Path archive = Files.writeString(program.resolveSibling("program1.jsa"), text(2));
        Files.setLastModifiedTime(program, Files.getLastModifiedTime(fixture.output(text(1))));
        Files.setLastModifiedTime(
                fixture.output(text(1)), FileTime.from(fixture.clock().instant()));
        hours(3);
        TrimReport report = cache.trim(within(SIZE + EACH - 1));
        assertFalse(Files.exists(archive));
        assertTrue(Files.exists(program));
        assertEquals(SIZE, report.removed().bytes());
        assertEquals(1, report.removed().entries());
        assertEquals(
                program,
                cache.getExecutable(action(1), new ExecutableName("program1")).path());
    }

    @Test
    void whatWasUsedWithinTheLastHourIsNeverTouched() throws Exception {
        putExecutable(1);
        putExecutable(2);
        hours(5);
        // noted once an hour: this use is not, an hour ago was the last that is
        cache.getExecutable(action(2), new ExecutableName("program2"));
        fixture.clock().advance(Duration.ofMinutes(59));
        cache.getExecutable(action(2), new ExecutableName("program2"));
        fixture.clock().advance(Duration.ofMinutes(59));
        TrimReport report = cache.trim(within(0));
        assertFalse(isThere(1));
        assertTrue(isThere(2));
        assertEquals(3, report.kept().entries());
    }

    @Test
    void theSameHoldsForAnyAge() throws Exception {
        putExecutable(1);
        fixture.clock().advance(Duration.ofMinutes(119));
        TrimPolicy all = TrimPolicy.DEFAULT.forced().olderThan(Duration.ZERO);
        assertEquals(3, cache.trim(all).kept().entries());
        fixture.clock().advance(Duration.ofMinutes(2));
        assertEquals(0, cache.trim(all).kept().entries());
    }

    @Test
    void ageComesFirstSoThatNothingYoungGoesForWhatWasOldAnyway() throws Exception {
        putMemo(1);
        hours(24 * 6);
        putExecutable(2);
        hours(3);
        TrimReport report = cache.trim(within(EACH + SIZE + INDEX - 1));
        assertFalse(isThere(1));
        assertTrue(isThere(2));
        assertEquals(2, report.removed().entries());
    }

    @Test
    void indexEntriesGoWithTheirOutputInTheSameTrim() throws Exception {
        putExecutable(1);
        Label label = new Label(Kind.EXECUTABLE, "acme:app1");
        cache.labelled(label).putExecutable(action(7), new ExecutableName("program1"), fixture.source(text(1)));
        putMemo(2);
        hours(3);
        TrimReport report = cache.trim(within(SIZE * 3 / 2));
        assertFalse(Files.exists(fixture.index(action(1))) || Files.exists(fixture.index(action(7))));
        assertEquals(4, report.removed().entries());
        assertTrue(isThere(2));
    }

    @Test
    void anIndexEntryThatLeadsNowhereGoesThoughItIsNotOld() throws Exception {
        putExecutable(1);
        hours(3);
        FileTree.delete(fixture.output(text(1)));
        assertEquals(2, cache.trim(TrimPolicy.DEFAULT.forced()).removed().entries());
        assertFalse(Files.exists(fixture.index(action(1))));
    }

    @Test
    void whatIsPutOnlyNowMayStillMissItsOutput() throws Exception {
        putExecutable(1);
        FileTree.delete(fixture.output(text(1)));
        assertEquals(0, cache.trim(TrimPolicy.DEFAULT.forced()).removed().entries());
    }

    @Test
    void aWorkingSetAboveTheCapIsToldWithBothFigures() throws Exception {
        putExecutable(1);
        putExecutable(2);
        hours(20);
        TrimReport report = cache.trim(within(SIZE));
        assertTrue(report.isCapTooSmall());
        assertEquals(2 * EACH, report.workingSet());
        assertEquals(SIZE, report.cap());
        putExecutable(1);
        hours(26);
        assertFalse(cache.trim(within(SIZE)).isCapTooSmall());
    }

    @Test
    void withoutALimitTheAgeAloneDecides() throws Exception {
        putExecutable(1);
        hours(100);
        TrimReport report = cache.trim(TrimPolicy.DEFAULT.forced().within(SizeLimit.UNLIMITED));
        assertEquals(3, report.kept().entries());
        assertEquals(Long.MAX_VALUE, report.cap());
    }

    @Test
    void aPartOfTheDiskIsAsManyBytesAsThatDiskHas() throws Exception {
        long disk = Files.getFileStore(temporary).getTotalSpace();
        assertEquals(disk / 100 * 20, SizeLimit.ofDisk(20).in(temporary));
        assertThrows(IllegalArgumentException.class, () -> SizeLimit.ofDisk(0));
        assertThrows(IllegalArgumentException.class, () -> SizeLimit.ofDisk(101));
        assertThrows(IllegalArgumentException.class, () -> SizeLimit.ofBytes(-1));
    }

    @Test
    void aTrimOfOneProjectLooksAtNothingElse() throws Exception {
        putExecutable(1);
        putExecutable(2);
        hours(3);
        TrimPolicy one = TrimPolicy.DEFAULT.forced().ofProject("acme:app1");
        TrimReport report = cache.trim(one.olderThan(Duration.ZERO));
        assertFalse(isThere(1));
        assertTrue(isThere(2));
        assertEquals(3, report.removed().entries());
        assertEquals(0, report.kept().entries());
        assertEquals(Outcome.TRIMMED, cache.trim(TrimPolicy.DEFAULT).outcome(), "the day's trim is still due");
    }

    @Test
    void whatSeveralProjectsShareBelongsToNone() throws Exception {
        putExecutable(1);
        cache.labelled(new Label(Kind.EXECUTABLE, "acme:other"))
                .putExecutable(action(1), new ExecutableName("program1"), fixture.source(text(1)));
        hours(3);
        TrimPolicy one = TrimPolicy.DEFAULT.forced().ofProject("acme:app1");
        assertEquals(0, cache.trim(one.olderThan(Duration.ZERO)).removed().entries());
        assertTrue(isThere(1));
    }

    @Test
    void aDryRunTellsWhatATrimThenDoes() throws Exception {
        for (int number = 1; number <= 6; number++) {
            putExecutable(number);
            hours(5);
        }
        putMemo(7);
        hours(3);
        TrimPolicy policy = within(4L * SIZE).olderThan(Duration.ofHours(24));
        List<String> before = fixture.snapshot();
        TrimReport dry = cache.trim(policy.dry());
        assertEquals(before, fixture.snapshot());
        TrimReport real = cache.trim(policy);
        assertEquals(real, dry);
        assertTrue(real.removed().entries() > 0);
    }

    @Test
    void whatIsLargerThanTheWholeCapGoesAloneIfThatIsEnough() throws Exception {
        putExecutable(1);
        hours(1);
        cache.labelled(new Label(Kind.EXECUTABLE, "acme:big"))
                .putExecutable(action(2), new ExecutableName("big"), fixture.source("x".repeat(50 * SIZE)));
        hours(1);
        putExecutable(3);
        hours(3);
        cache.trim(within(20L * SIZE));
        assertFalse(Files.exists(fixture.index(action(2))));
        assertTrue(isThere(3));
    }

    @Test
    void aTrimThatIsKilledAnywhereLeavesMissesAndNothingWrong() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= 30; number++) {
            putExecutable(number);
            numbers.add(number);
        }
        hours(3);
        Progress killedHalfWay = percent -> {
            if (percent >= 55) {
                throw new IllegalStateException("killed");
            }
        };
        Housekeeping housekeeping = cache.housekeeping();
        assertThrows(IllegalStateException.class, () -> housekeeping.trim(within(SIZE), killedHalfWay));
        for (int number : numbers) {
            ExecutableName name = new ExecutableName("program" + number);
            try {
                Path file = cache.getExecutable(action(number), name).path();
                assertArrayEquals(utf8(text(number)), Files.readAllBytes(file));
            } catch (EntryNotFoundException miss) {
                assertFalse(Files.exists(fixture.output(text(number))));
            }
        }
        hours(3);
        assertEquals(Outcome.TRIMMED, cache.trim(within(SIZE)).outcome());
        assertEquals(List.of(), fixture.temporaries());
    }

    @Test
    void leftoversOfKilledWritersCountAndGoAfterADay() throws Exception {
        putExecutable(1);
        Path torn = Files.writeString(CacheFiles.temporaryIn(CacheFixture.parent(fixture.output(text(1)))), text(2));
        Files.setLastModifiedTime(torn, FileTime.from(fixture.clock().instant()));
        TrimPolicy aYear = TrimPolicy.DEFAULT.forced().olderThan(Duration.ofDays(365));
        assertEquals(EACH + SIZE, cache.trim(aYear).kept().bytes());
        hours(25);
        TrimReport report = cache.trim(aYear);
        assertEquals(SIZE, report.removed().bytes());
        assertEquals(EACH, report.kept().bytes());
        assertFalse(Files.exists(torn));
    }

    @Test
    void whatAWrongClockDatedInTheFutureAgesFromNowOn() throws Exception {
        hours(24 * 4000);
        putExecutable(1);
        hours(-24 * 4000);
        TrimPolicy aDay = TrimPolicy.DEFAULT.forced().olderThan(Duration.ofDays(1));
        assertEquals(3, cache.trim(aDay).kept().entries());
        hours(27);
        assertEquals(0, cache.trim(aDay).kept().entries());
    }
}
