package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.missReason;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.cacherun.os.Os;
import io.github.cacherun.watched.ReadOnly;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnwritableCacheTest {

    @TempDir
    Path temporary;

    private CacheFixture fixture = CacheFixture.in(Path.of("/"));
    private DiskCache cache = fixture.cache();

    @BeforeEach
    void aCacheInUse() throws IOException {
        fixture = CacheFixture.in(temporary);
        cache = fixture.cache();
        cache.putBytes(action(1), utf8("abc"));
    }

    @Test
    void whatCannotBeWrittenFailsThePutAndHitsGoOn() throws Exception {
        List<String> before = fixture.snapshot();
        DiskCache unwritable = fixture.watchedBy(new ReadOnly()).cache();
        assertThrows(IOException.class, () -> unwritable.putBytes(action(2), utf8("new")));
        assertEquals(before, fixture.snapshot());
        missReason(() -> cache.get(action(2)));
        assertArrayEquals(utf8("abc"), cache.getBytes(action(1)));
    }

    @Test
    void anExecutableWhoseCheckCannotBeProvenIsAHitEachTime() throws Exception {
        CachedFile hello = fixture.putHello(action(2));
        FileTime other = FileTime.fromMillis(1);
        Files.setLastModifiedTime(hello.path(), other);
        List<String> before = fixture.snapshot();
        DiskCache unwritable = fixture.watchedBy(new ReadOnly()).cache();
        assertEquals(hello.entry(), unwritable.getExecutable(action(2), HELLO).entry());
        assertEquals(before, fixture.snapshot());
        assertEquals(hello.entry(), unwritable.getExecutable(action(2), HELLO).entry());
        Files.writeString(hello.path(), PROGRAM.replace("hello", "jello"));
        assertEquals("bad checksum", missReason(() -> unwritable.getExecutable(action(2), HELLO)));
    }

    @Test
    void anIndexThatCannotBeReadIsAMissWithTheReason() throws Exception {
        Files.createDirectories(fixture.index(action(3)));
        String reason = missReason(() -> cache.get(action(3)));
        assertEquals("index file is a directory or special file", reason);
    }

    @Test
    void aDirectoryInThePlaceOfAnIndexIsHealed() throws Exception {
        Files.createDirectories(fixture.index(action(3)).resolve("inside"));
        cache.putBytes(action(3), utf8("abc"));
        assertArrayEquals(utf8("abc"), cache.getBytes(action(3)));
        assertEquals(List.of(), fixture.temporaries());
    }

    @Test
    void anOutputThatIsMissingTruncatedOrDamagedIsAMissAndHealed() throws Exception {
        Path output = fixture.output("abc");
        Files.writeString(output, "ab");
        assertEquals("file incomplete", missReason(() -> cache.getFile(action(1))));
        assertEquals("file incomplete", missReason(() -> cache.getBytes(action(1))));
        Files.writeString(output, "abd");
        assertEquals("bad checksum", missReason(() -> cache.getBytes(action(1))));
        Files.delete(output);
        assertEquals("no file " + output, missReason(() -> cache.getFile(action(1))));
        assertEquals("no file " + output, missReason(() -> cache.getBytes(action(1))));
        cache.putBytes(action(2), utf8("abc"));
        assertArrayEquals(utf8("abc"), cache.getBytes(action(1)));
    }

    /** Go's list_issue_70600: a cache whose outputs are all gone once crashed every command. */
    @Test
    void aCacheWithoutAnyOutputStillWorks() throws Exception {
        fixture.putHello(action(2));
        FileTree.delete(fixture.output("abc"));
        FileTree.delete(fixture.output(PROGRAM));
        missReason(() -> cache.getFile(action(1)));
        missReason(() -> cache.getBytes(action(1)));
        missReason(() -> cache.getExecutable(action(2), HELLO));
        assertEquals(fixture.putHello(action(2)), cache.getExecutable(action(2), HELLO));
    }

    @Test
    void onWindowsAMoveIsTriedAgainUntilTheFileIsLetGo() throws Exception {
        Path from = fixture.source("new");
        Path to = Files.createDirectories(temporary.resolve("busy/inside"));
        Path busy = CacheFixture.parent(to);
        assertThrows(FileSystemException.class, () -> AtomicMove.move(from, busy, Os.LINUX));
        Thread scanner = new Thread(() -> FileTree.delete(busy));
        scanner.start();
        AtomicMove.move(from, busy, Os.WINDOWS);
        scanner.join();
        assertEquals("new", Files.readString(busy));
    }

    @Test
    void onWindowsAMoveFailsWhenTheFileIsNeverLetGo() throws Exception {
        Path from = fixture.source("new");
        Path busy = Files.createDirectories(temporary.resolve("busy/inside"));
        assertThrows(FileSystemException.class, () -> AtomicMove.move(from, CacheFixture.parent(busy), Os.WINDOWS));
        assertEquals("new", Files.readString(from));
    }
}
