package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.missReason;
import static io.github.cacherun.cache.CacheFixture.outputId;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.os.Os;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiskCacheTest extends OnAnEmptyCache {

    @Test
    void whatWasPutIsFoundInEveryForm() throws Exception {
        CachedFile put = cache.put(action(1), fixture.source("abc"));
        Entry entry = new Entry(outputId("abc"), 3, fixture.clock().instant());
        assertEquals(new CachedFile(fixture.output("abc"), entry), put);
        assertEquals(entry, cache.get(action(1)));
        assertEquals(put, cache.getFile(action(1)));
        assertArrayEquals(utf8("abc"), cache.getBytes(action(1)));
    }

    @Test
    void bytesAndFilesAreTheSameToTheCache() throws Exception {
        Entry entry = cache.putBytes(action(1), utf8("abc"));
        assertEquals(entry, cache.get(action(1)));
        assertEquals("abc", Files.readString(cache.getFile(action(1)).path()));
        assertEquals(entry, cache.putBytesNoVerify(action(1), utf8("abc")));
        assertEquals(entry, cache.putNoVerify(action(1), fixture.source("abc")).entry());
    }

    @Test
    void theFilesLieWhereGoWouldPutThem() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        String id = action(1).hex();
        Path index = fixture.directory().resolve(id.substring(0, 2)).resolve(id + "-a");
        Path output =
                fixture.directory().resolve("ba/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad-d");
        assertEquals("abc", Files.readString(output));
        assertEquals(175, Files.size(index));
        assertEquals(List.of(), fixture.temporaries());
    }

    @Test
    void anActionCanBePutAgainAndAnotherCacheOnTheDirectorySeesIt() throws Exception {
        DiskCache other = DiskCache.at(fixture.directory(), fixture.clock());
        cache.putBytes(action(1), utf8("old"));
        assertArrayEquals(utf8("old"), other.getBytes(action(1)));
        other.putBytes(action(1), utf8("new"));
        assertArrayEquals(utf8("new"), cache.getBytes(action(1)));
    }

    @Test
    void anEmptyOutputIsAnOutput() throws Exception {
        cache.putBytes(action(1), utf8(""));
        assertEquals(0, cache.getBytes(action(1)).length);
        assertEquals(0, Files.size(cache.getFile(action(1)).path()));
    }

    @Test
    void anEmptyOutputIsKnownWithoutItsFile() throws Exception {
        cache.putBytes(action(1), utf8(""));
        Files.delete(fixture.output(""));
        assertEquals(0, cache.getBytes(action(1)).length);
    }

    @Test
    void anUnknownActionIsAMissAndTheCacheIsNotCreatedByAsking() {
        assertEquals("no entry for this action", missReason(() -> cache.get(action(1))));
        assertEquals("no entry for this action", missReason(() -> cache.getBytes(action(1))));
        assertEquals("no entry for this action", missReason(() -> cache.getFile(action(1))));
        assertEquals("no entry for this action", missReason(() -> cache.getExecutable(action(1), HELLO)));
        assertTrue(Files.notExists(fixture.directory()));
    }

    @Test
    void directoriesAreMadeWhenTheyAreNeededAndTheReadmeSaysWhatTheyAre() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        List<Path> made = List.of(
                fixture.directory(),
                fixture.files().prefixOf(action(1)),
                fixture.files().prefixOf(outputId("abc")));
        try (Stream<Path> files = Files.walk(fixture.directory())) {
            assertEquals(Set.copyOf(made), files.filter(Files::isDirectory).collect(Collectors.toSet()));
        }
        String readme = Files.readString(fixture.directory().resolve("README"));
        assertTrue(readme.contains("cache-maven-plugin") && readme.contains("mvn cache:trim"), readme);
        assertTrue(readme.contains("may be deleted"), readme);
    }

    /** W16: in Go a hit needed the data of every dependency, though only their IDs go into the key. */
    @Test
    void getNeedsNoOutput() throws Exception {
        Entry entry = cache.putBytes(action(1), utf8("abc"));
        Files.delete(fixture.output("abc"));
        assertEquals(entry, cache.get(action(1)));
    }

    /** Nine in ten are written as Go would, in place, because forcing all of them to the disk takes long. */
    @Test
    void tenThousandActionsAreAllFoundAgain() throws Exception {
        int count = 10_000;
        EntryWriter writer = new EntryWriter(view());
        for (int i = 0; i < count; i++) {
            Entry entry =
                    new Entry(OutputId.of(action(i).bytes()), i, fixture.clock().instant());
            if (i < count / 10) {
                writer.index(action(i), entry);
            } else {
                Files.createDirectories(fixture.files().prefixOf(action(i)));
                Files.write(fixture.index(action(i)), EntryFormat.encode(action(i), entry));
            }
            assertEquals(entry, cache.get(action(i)));
        }
        for (int i = 0; i < count; i++) {
            assertEquals(i, cache.get(action(i)).size());
        }
    }

    @Test
    void aSourceThatCannotBeReadFailsAndLeavesNothing() throws Exception {
        assertThrows(NoSuchFileException.class, () -> cache.put(action(1), temporary.resolve("missing")));
        assertThrows(IOException.class, () -> cache.put(action(1), temporary));
        assertEquals(List.of(), fixture.snapshot());
    }

    @Test
    void aSourceThatChangesWhileItIsCopiedFailsAndLeavesNoEntry() throws Exception {
        Files.createDirectories(fixture.directory());
        int[] opened = {0};
        Source changing = () -> Source.of(utf8("version " + opened[0]++)).open();
        Content content = Content.of(changing);
        IOException e = assertThrows(
                IOException.class, () -> new EntryWriter(view()).output(changing, content, Durability.FORCED));
        assertTrue(String.valueOf(e.getMessage()).contains("content changed underfoot"), e.getMessage());
        assertEquals(List.of(), fixture.temporaries());
        assertTrue(Files.notExists(fixture.files().output(content.outputId())));
    }

    /** W19: Go left the old time on an output it reused, so that a trim could take it from under a new entry. */
    @Test
    void putAgainOfTheSameOutputOnlyRefreshesItsTime() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Object before = Files.readAttributes(fixture.output("abc"), "unix:ino").get("ino");
        fixture.clock().advance(Duration.ofMinutes(1));
        cache.putBytes(action(2), utf8("abc"));
        assertEquals(fixture.clock().instant(), fixture.modified(fixture.output("abc")));
        assertEquals(
                before, Files.readAttributes(fixture.output("abc"), "unix:ino").get("ino"));
    }

    @Test
    void useIsMarkedAtMostOnceAnHour() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        List<String> fresh = fixture.snapshot();
        fixture.clock().advance(Duration.ofMinutes(59));
        cache.getBytes(action(1));
        cache.getFile(action(1));
        assertEquals(fresh, fixture.snapshot());
        fixture.clock().advance(Duration.ofMinutes(1));
        cache.getFile(action(1));
        assertEquals(fixture.clock().instant(), fixture.modified(fixture.index(action(1))));
        assertEquals(fixture.clock().instant(), fixture.modified(fixture.output("abc")));
    }

    @Test
    void aFileFromTheFutureCountsAsFresh() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        List<String> before = fixture.snapshot();
        fixture.clock().advance(Duration.ofDays(-3));
        cache.getFile(action(1));
        assertEquals(before, fixture.snapshot());
    }

    @Test
    void inVerifyModeEveryGetMisses() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        DiskCache verifying = cache.withMode(DiskCache.Mode.VERIFY);
        assertEquals("verify mode", missReason(() -> verifying.get(action(1))));
        assertEquals("verify mode", missReason(() -> verifying.getBytes(action(1))));
        assertEquals("verify mode", missReason(() -> verifying.getFile(action(1))));
        assertEquals("verify mode", missReason(() -> verifying.getExecutable(action(1), HELLO)));
    }

    @Test
    void inVerifyModeAnotherOutputFailsAndTheMessageHasOldAndNewTheRightWayRound() throws Exception {
        Entry stored = cache.putBytes(action(1), utf8("stored"));
        DiskCache verifying = cache.withMode(DiskCache.Mode.VERIFY);
        List<String> before = fixture.snapshot();
        VerifyFailedException e =
                assertThrows(VerifyFailedException.class, () -> verifying.putBytes(action(1), utf8("fresh")));
        assertEquals(action(1), e.id());
        assertEquals(stored, e.stored());
        assertEquals(outputId("fresh"), e.newOutputId());
        assertEquals(5, e.newSize());
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("old: output " + outputId("stored").hex() + ", 6 bytes"), message);
        assertTrue(message.contains("new: output " + outputId("fresh").hex() + ", 5 bytes"), message);
        assertEquals(before, fixture.snapshot());
    }

    @Test
    void inVerifyModeEveryVerifyingPutCompares() throws Exception {
        cache.putBytes(action(1), utf8("stored"));
        DiskCache verifying = cache.withMode(DiskCache.Mode.VERIFY);
        Path source = fixture.source("fresh");
        assertThrows(VerifyFailedException.class, () -> verifying.put(action(1), source));
        assertThrows(VerifyFailedException.class, () -> verifying.putExecutable(action(1), HELLO, source));
        verifying.putBytes(action(1), utf8("stored"));
        verifying.putBytes(action(2), utf8("unknown before"));
        verifying.putNoVerify(action(1), source);
        assertArrayEquals(utf8("fresh"), cache.getBytes(action(1)));
        verifying.putBytesNoVerify(action(1), utf8("fresher"));
        assertArrayEquals(utf8("fresher"), cache.getBytes(action(1)));
    }

    @Test
    void aDryRunFindsEverythingAndTouchesNothing() throws Exception {
        CachedFile executable = fixture.putHello(action(1));
        cache.putBytes(action(2), utf8("abc"));
        // no check of this file is proven
        Files.setLastModifiedTime(executable.path(), Files.getLastModifiedTime(fixture.source("")));
        fixture.clock().advance(Duration.ofDays(30));
        List<String> before = fixture.snapshot();
        DiskCache dry = cache.withMode(DiskCache.Mode.DRY_RUN);
        assertEquals(executable, dry.getExecutable(action(1), HELLO));
        assertArrayEquals(utf8("abc"), dry.getBytes(action(2)));
        dry.getFile(action(2));
        dry.markUsed(executable.entry());
        dry.pin(executable.entry());
        dry.close();
        assertEquals(
                TrimReport.without(TrimReport.Outcome.NOT_DUE),
                dry.trim(TrimPolicy.DEFAULT.forced().olderThan(Duration.ZERO)));
        assertEquals(before, fixture.snapshot());
    }

    @Test
    void aDryRunPutsNothing() throws Exception {
        DiskCache dry = cache.withMode(DiskCache.Mode.DRY_RUN);
        Path source = fixture.source("abc");
        assertThrows(IllegalStateException.class, () -> dry.put(action(1), source));
        assertThrows(IllegalStateException.class, () -> dry.putNoVerify(action(1), source));
        assertThrows(IllegalStateException.class, () -> dry.putBytes(action(1), utf8("abc")));
        assertThrows(IllegalStateException.class, () -> dry.putBytesNoVerify(action(1), utf8("abc")));
        assertThrows(IllegalStateException.class, () -> dry.putExecutable(action(1), HELLO, source));
        assertTrue(Files.notExists(fixture.directory()));
    }

    @Test
    void aCacheThatIsOffKeepsNothingAndGivesBackTheSource() throws Exception {
        DiskCache off = new DiskCache(new CacheDirectory(Os.current(), name -> "off", name -> temporary.toString()));
        Path source = fixture.source(PROGRAM);
        assertTrue(off.isOff());
        assertThrows(IllegalStateException.class, off::directory);
        CachedFile file = off.put(action(1), source);
        assertEquals(source, file.path());
        assertEquals(outputId(PROGRAM), file.entry().outputId());
        assertEquals(source, off.putExecutable(action(1), HELLO, source).path());
        assertEquals(outputId("abc"), off.putBytes(action(1), utf8("abc")).outputId());
        assertEquals("the cache is off", missReason(() -> off.get(action(1))));
        assertEquals("the cache is off", missReason(() -> off.getExecutable(action(1), HELLO)));
        off.markUsed(file.entry());
        off.withMode(DiskCache.Mode.VERIFY).put(action(1), source);
        assertEquals(
                0,
                off.trim(TrimPolicy.DEFAULT.forced().olderThan(Duration.ZERO))
                        .kept()
                        .entries());
        off.close();
        assertEquals(PROGRAM, Files.readString(source, StandardCharsets.UTF_8));
    }

    @Test
    void aCacheStaysUsableAfterItIsClosed() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        cache.close();
        assertArrayEquals(utf8("abc"), cache.getBytes(action(1)));
        cache.putBytes(action(2), utf8("def"));
        assertFalse(cache.isOff());
    }

    private CacheView view() {
        return new CacheView(fixture.files(), fixture.clock(), Os.current(), DiskCache.Mode.NORMAL, null);
    }
}
