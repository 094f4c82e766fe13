package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.missReason;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.TrimReport.Outcome;
import io.github.cacherun.os.FileMutex;
import io.github.cacherun.watched.ReadOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrimTest extends OnAnEmptyCache {

    private static final TrimPolicy FORCED = TrimPolicy.DEFAULT.forced();

    private static final TrimPolicy EVERYTHING = FORCED.olderThan(Duration.ZERO);

    /** Go's TestCacheTrim, step by step. */
    @Test
    void whatIsUsedStaysAndWhatIsNotGoesAfterFiveDaysAndAnHour() throws Exception {
        cache.putBytes(action(1), utf8("used"));
        cache.putBytes(action(2), utf8("unused"));
        fixture.clock().advance(Duration.ofSeconds(5000));
        assertEquals(Outcome.TRIMMED, cache.trim(TrimPolicy.DEFAULT).outcome());
        assertEquals(4, cache.trim(FORCED).kept().entries());
        String stamp = stamp();

        fixture.clock().advance(Duration.ofHours(23));
        assertEquals(Outcome.NOT_DUE, cache.trim(TrimPolicy.DEFAULT).outcome());
        assertEquals(stamp, stamp());

        fixture.clock().advance(Duration.ofDays(5));
        cache.getBytes(action(1));
        TrimReport report = cache.trim(TrimPolicy.DEFAULT);
        assertEquals(new Amount(2, 175 + 6), report.removed());
        assertEquals(new Amount(2, 175 + 4), report.kept());
        assertArrayEquals(utf8("used"), cache.getBytes(action(1)));
        assertEquals("no entry for this action", missReason(() -> cache.get(action(2))));

        fixture.clock().advance(Duration.ofDays(5));
        assertEquals(2, cache.trim(TrimPolicy.DEFAULT).kept().entries());
        fixture.clock().advance(Duration.ofHours(1));
        assertEquals(Outcome.NOT_DUE, cache.trim(TrimPolicy.DEFAULT).outcome());
        fixture.clock().advance(Duration.ofHours(23));
        assertEquals(2, cache.trim(TrimPolicy.DEFAULT).removed().entries());
    }

    @Test
    void theLimitIsExactlyFiveDaysAndAnHour() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        fixture.clock().advance(Duration.ofDays(5).plusHours(1));
        assertEquals(0, cache.trim(FORCED).removed().entries());
        fixture.clock().advance(Duration.ofSeconds(1));
        assertEquals(2, cache.trim(FORCED).removed().entries());
    }

    @Test
    void anExecutableGoesByTheTimeOfItsDirectoryWithItsArchive() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.writeString(hello.path().resolveSibling("hello.jsa"), "class data");
        Files.setLastModifiedTime(hello.path(), FileTime.fromMillis(1));
        touch(fixture.output(PROGRAM), fixture.clock().instant());
        int files = 4;
        long bytes = 2L * EntryFormat.LENGTH + PROGRAM.length() + "class data".length();
        assertEquals(new Amount(files, bytes), cache.trim(FORCED).kept());
        assertEquals(hello, cache.getExecutable(action(1), HELLO));

        fixture.clock().advance(Duration.ofDays(6));
        touch(hello.path(), fixture.clock().instant());
        TrimReport report = cache.trim(FORCED);
        assertEquals(0, report.kept().entries());
        assertTrue(report.removed().entries() >= files, report.toString());
        assertTrue(Files.notExists(fixture.output(PROGRAM)));
        assertEquals(List.of(), fixture.temporaries());
    }

    @Test
    void anOutputIsKeptWhileItsUserMarksItThoughNobodyAsksForIt() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        for (int day = 0; day < 8; day++) {
            fixture.clock().advance(Duration.ofDays(1));
            cache.markUsed(hello.entry());
            cache.close();
        }
        assertTrue(Files.exists(hello.path()));
    }

    /** To mark it used would leave a mark that is not an hour old as it is. */
    @Test
    void whatIsPinnedStaysForTheFullAgeFromThatMoment() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        fixture.clock().advance(Duration.ofMinutes(59));
        cache.pin(hello.entry());
        assertEquals(fixture.clock().instant(), fixture.modified(fixture.output(PROGRAM)));
        fixture.clock().advance(FORCED.maxAge().plusHours(1));
        cache.trim(FORCED);
        assertTrue(Files.exists(hello.path()));
    }

    /** W19: in Go the output of a fresh entry could be as old as its first put. */
    @Test
    void anOutputPutAgainIsAsFreshAsItsNewEntry() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        fixture.putHello(action(2));
        fixture.clock().advance(Duration.ofDays(6));
        cache.putBytes(action(3), utf8("abc"));
        fixture.putHello(action(4));
        cache.trim(FORCED);
        assertArrayEquals(utf8("abc"), cache.getBytes(action(3)));
        assertEquals(
                PROGRAM, Files.readString(cache.getExecutable(action(4), HELLO).path()));
    }

    /** W9: between looking at an entry and removing it somebody may begin to use it. */
    @Test
    void whatIsUsedBetweenTheLookAndTheRemovalStays() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Instant cutoff = fixture.clock().instant().plusSeconds(1);
        fixture.clock().advance(Duration.ofDays(6));
        Removal removal = new Removal(false);
        cache.getExecutable(action(1), HELLO);
        assertFalse(removal.ifUnusedSince(fixture.output(PROGRAM), cutoff));
        assertEquals(hello.path(), cache.getExecutable(action(1), HELLO).path());
        touch(fixture.output(PROGRAM), cutoff.minusSeconds(1));
        assertTrue(removal.ifUnusedSince(fixture.output(PROGRAM), cutoff));
        assertFalse(removal.ifUnusedSince(fixture.output(PROGRAM), cutoff));
    }

    @Test
    void leftoversOfKilledWritersGoWhenTheyAreOldAndStrangersStay() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Path prefix = CacheFixture.parent(fixture.index(action(1)));
        Path stale = Files.writeString(CacheFiles.temporaryIn(prefix), "torn");
        Path aside = Files.createDirectories(CacheFiles.temporaryIn(prefix));
        Files.writeString(aside.resolve("old"), "old");
        Path fresh = Files.writeString(CacheFiles.temporaryIn(prefix), "being written");
        Path stranger = Files.writeString(prefix.resolve("README"), "somebody's");
        touch(stale, Instant.EPOCH);
        touch(aside, Instant.EPOCH);
        touch(stranger, Instant.EPOCH);
        touch(fresh, fixture.clock().instant());
        cache.trim(FORCED);
        assertTrue(Files.notExists(stale) && Files.notExists(aside));
        assertTrue(Files.exists(fresh) && Files.exists(stranger));
    }

    @Test
    void theStampHoldsSecondsWithoutALineEnd() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Files.writeString(stampFile(), "999999999999999999999 rubbish\n");
        cache.close();
        assertEquals("1000000000", stamp());
    }

    @Test
    void aStampThatIsDamagedOrFarInTheFutureProtectsNothing() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        long now = fixture.clock().instant().getEpochSecond();
        for (String stamp : List.of("", "rubbish", "12x", String.valueOf(now + 3600), String.valueOf(now - 86400))) {
            Files.writeString(stampFile(), stamp);
            assertEquals(Outcome.TRIMMED, cache.trim(TrimPolicy.DEFAULT).outcome(), stamp);
            assertEquals(String.valueOf(now), stamp());
        }
        for (String stamp : List.of(String.valueOf(now + 3599), now + "\n", " " + (now - 86399))) {
            Files.writeString(stampFile(), stamp);
            assertEquals(Outcome.NOT_DUE, cache.trim(TrimPolicy.DEFAULT).outcome(), stamp);
            assertEquals(stamp, stamp());
        }
    }

    @Test
    void aClockInTheFutureDoesNotStopTrimmingForEver() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        fixture.clock().advance(Duration.ofDays(400));
        cache.close();
        fixture.clock().advance(Duration.ofDays(-400));
        assertEquals(Outcome.TRIMMED, cache.trim(TrimPolicy.DEFAULT).outcome());
    }

    @Test
    void aMissingCacheIsTrimmedAndNotCreated() throws Exception {
        assertEquals(TrimReport.without(Outcome.TRIMMED), cache.trim(EVERYTHING));
        cache.close();
        assertTrue(Files.notExists(fixture.directory()));
    }

    @Test
    void aDirectoryThatIsNoCacheIsLeftAsItIs() throws Exception {
        Files.createDirectories(fixture.directory());
        Files.writeString(fixture.directory().resolve("letter.txt"), "somebody's");
        List<String> before = fixture.snapshot();
        assertEquals(TrimReport.without(Outcome.TRIMMED), cache.trim(EVERYTHING));
        assertEquals(before, fixture.snapshot());
    }

    @Test
    void anotherTrimInThisJvmMakesItBusyAndIsLeftInPeace() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Path root = fixture.directory().toRealPath();
        try (FileMutex lock = FileMutex.tryEnter(root)) {
            assertNotNull(lock);
            assertNull(FileMutex.tryEnter(root));
            assertEquals(Outcome.BUSY, cache.trim(FORCED).outcome());
            assertEquals(Outcome.BUSY, cache.trim(TrimPolicy.DEFAULT).outcome());
        }
        assertEquals(Outcome.TRIMMED, cache.trim(TrimPolicy.DEFAULT).outcome());
    }

    @Test
    void aLockOnTheStampMakesItBusy() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        try (FileChannel channel = FileChannel.open(stampFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals(Outcome.BUSY, cache.trim(FORCED).outcome());
        }
        assertEquals(Outcome.TRIMMED, cache.trim(FORCED).outcome());
    }

    @Test
    void aTrimOfAnotherProcessMakesItBusy() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Process holder = OtherProcess.start(OtherProcess.HOLD_LOCK, stampFile().toString());
        try {
            assertEquals('!', holder.getInputStream().read());
            assertEquals(Outcome.BUSY, cache.trim(FORCED).outcome());
        } finally {
            holder.getOutputStream().close();
        }
        assertEquals(0, holder.waitFor());
        assertEquals(Outcome.TRIMMED, cache.trim(FORCED).outcome());
    }

    @Test
    void whoeverCannotOpenTheStampIsTold() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        DiskCache unwritable = fixture.watchedBy(new ReadOnly()).cache();
        assertThrows(IOException.class, () -> unwritable.trim(FORCED));
        assertArrayEquals(utf8("abc"), cache.getBytes(action(1)));
    }

    @Test
    void anyAgeIsUnderstood() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        assertEquals(now.minus(Duration.ofHours(2)), EVERYTHING.cutoff(now));
        assertEquals(
                Instant.EPOCH,
                FORCED.olderThan(Duration.ofSeconds(Long.MAX_VALUE)).cutoff(now));
        Duration negative = Duration.ofNanos(-1);
        assertThrows(IllegalArgumentException.class, () -> FORCED.olderThan(negative));
    }

    private static void touch(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private Path stampFile() {
        return fixture.directory().resolve("trim.txt");
    }

    private String stamp() throws IOException {
        return Files.readString(stampFile());
    }
}
