package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.os.FileMutex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CleanTest extends OnAnEmptyCache {

    private CleanReport clean(@Nullable String project, boolean dryRun) throws IOException {
        return cache.housekeeping().clean(project, dryRun, Progress.NONE);
    }

    private void putOf(String project, int number) throws IOException {
        cache.labelled(new Label(Kind.MEMO, project)).putBytes(action(number), utf8(project + number));
    }

    @Test
    void everythingGoesHoweverNewAndTheCacheGoesOnBeingOne() throws Exception {
        fixture.putHello(action(1));
        putOf("acme:app", 2);
        Path prefix = CacheFixture.parent(fixture.index(action(2)));
        Path torn = Files.writeString(CacheFiles.temporaryIn(prefix), "left by a killed writer");
        Files.setLastModifiedTime(torn, FileTime.fromMillis(0));
        Path beingWritten = Files.writeString(CacheFiles.temporaryIn(prefix), "by somebody who lives");
        CleanReport report = clean(null, false);
        assertEquals(5, report.removed().entries());
        assertEquals(0, report.inUse());
        assertFalse(Files.exists(torn));
        assertTrue(Files.exists(beingWritten));
        Files.delete(beingWritten);
        assertEquals(0, cache.housekeeping().survey(Progress.NONE).total().entries());
        assertEquals(0, clean(null, false).removed().entries(), "nor is it a mistake to do so twice");
        try (var left = Files.list(fixture.directory())) {
            assertEquals(
                    List.of("README", "size.txt", "trim.txt"),
                    left.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.length() > 2)
                            .sorted()
                            .toList());
        }
        fixture.putHello(action(1));
        assertEquals(
                PROGRAM, Files.readString(cache.getExecutable(action(1), HELLO).path()));
        assertEquals(3, clean(null, false).removed().entries());
    }

    @Test
    void theStatisticsStay() throws Exception {
        putOf("acme:app", 1);
        Path statistics =
                Files.createDirectories(fixture.directory().resolve("stats")).resolve("summary");
        Files.writeString(statistics, "figures");
        clean(null, false);
        assertEquals("figures", Files.readString(statistics));
    }

    @Test
    void ofAProjectItsOwnEntriesGoAndNoOthers() throws Exception {
        putOf("acme:app", 1);
        putOf("acme:app-core", 2);
        cache.putBytes(action(3), utf8("of nobody"));
        assertEquals(2, clean("acme:app", false).removed().entries());
        assertThrows(EntryNotFoundException.class, () -> cache.getBytes(action(1)));
        assertArrayEquals(utf8("acme:app-core2"), cache.getBytes(action(2)));
        assertArrayEquals(utf8("of nobody"), cache.getBytes(action(3)));
        assertEquals(0, clean("acme:unknown", false).removed().entries());
    }

    @Test
    void whatAnotherProjectPutAsWellStays() throws Exception {
        cache.labelled(new Label(Kind.MEMO, "acme:app")).putBytes(action(1), utf8("same"));
        cache.labelled(new Label(Kind.MEMO, "acme:lib")).putBytes(action(2), utf8("same"));
        assertEquals(1, clean("acme:app", false).removed().entries());
        assertArrayEquals(utf8("same"), cache.getBytes(action(2)));
    }

    @Test
    void aDryRunTellsAndTouchesNothing() throws Exception {
        fixture.putHello(action(1));
        putOf("acme:app", 2);
        List<String> before = fixture.snapshot();
        assertEquals(2, clean("acme:app", true).removed().entries());
        CleanReport dry = clean(null, true);
        assertEquals(before, fixture.snapshot());
        assertEquals(dry, clean(null, false));
    }

    @Test
    void aFolderWithoutOurReadmeIsNoCache() throws Exception {
        Path precious =
                Files.createDirectories(fixture.directory().resolve("ab")).resolve("ab" + "0".repeat(62) + "-a");
        Files.writeString(precious, "somebody's");
        var e = assertThrows(InvalidCacheDirectoryException.class, () -> clean(null, false));
        assertTrue(e.toString().contains(fixture.directory() + " is not a cache of cache-maven-plugin"));
        assertTrue(e.toString().contains("Nothing was removed"), e.toString());
        Files.writeString(fixture.directory().resolve("README"), "My home folder");
        assertThrows(InvalidCacheDirectoryException.class, () -> clean(null, false));
        assertThrows(InvalidCacheDirectoryException.class, () -> clean(null, true));
        assertTrue(Files.exists(precious));
    }

    @Test
    void aFolderWithOurReadmeAloneIsNoCacheEither() throws Exception {
        putOf("acme:app", 1);
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.copy(fixture.directory().resolve("README"), elsewhere.resolve("README"));
        Path precious = Files.writeString(elsewhere.resolve("precious"), "somebody's");
        Housekeeping there = DiskCache.at(elsewhere, fixture.clock()).housekeeping();
        var e = assertThrows(InvalidCacheDirectoryException.class, () -> there.clean(null, false, Progress.NONE));
        assertTrue(e.toString().contains("no folders 00 to ff"), e.toString());
        assertTrue(Files.exists(precious));
    }

    @Test
    void strangersInACacheStay() throws Exception {
        putOf("acme:app", 1);
        Path prefix = CacheFixture.parent(fixture.index(action(1)));
        Path stranger = Files.writeString(prefix.resolve("notes.txt"), "somebody's");
        Path folder = Files.createDirectories(fixture.directory().resolve("photos"));
        clean(null, false);
        assertTrue(Files.exists(stranger) && Files.exists(folder));
    }

    @Test
    void aCacheThatIsNotThereIsClean() throws Exception {
        assertEquals(0, clean(null, false).removed().entries());
        assertFalse(Files.exists(fixture.directory()));
    }

    @Test
    void whileSomebodyTrimsNothingIsDone() throws Exception {
        putOf("acme:app", 1);
        try (FileMutex trim = FileMutex.tryEnter(fixture.directory().toRealPath())) {
            assertNotNull(trim);
            assertTrue(clean(null, false).busy());
        }
        assertArrayEquals(utf8("acme:app1"), cache.getBytes(action(1)));
        assertFalse(clean(null, false).busy());
    }

    @Test
    void nothingIsRemovedWhereALinkLeadsOutOfTheCache() throws Exception {
        putOf("acme:app", 1);
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("ff" + "0".repeat(62) + "-a"), "somebody's");
        FileTree.delete(fixture.files().prefix(255));
        Files.createSymbolicLink(fixture.files().prefix(255), outside);
        clean(null, false);
        assertTrue(Files.exists(precious));
    }
}
