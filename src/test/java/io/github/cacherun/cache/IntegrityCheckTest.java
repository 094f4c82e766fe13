package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.missReason;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.VerifyReport.Damage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegrityCheckTest extends OnAnEmptyCache {

    private VerifyReport verify(boolean dryRun) throws InterruptedException {
        return cache.housekeeping().verify(dryRun, Progress.NONE);
    }

    private Damage only(VerifyReport report) {
        assertEquals(1, report.damaged().size(), report.toString());
        return report.damaged().get(0);
    }

    @Test
    void whatIsSoundStaysAndIsCounted() throws Exception {
        fixture.putHello(action(1));
        cache.putBytes(action(2), utf8("abc"));
        cache.putBytes(action(3), utf8(""));
        Files.writeString(CacheFixture.parent(fixture.output(PROGRAM)).resolve("notes"), "somebody's");
        VerifyReport report = verify(false);
        assertEquals(List.of(), report.damaged());
        assertEquals(cache.housekeeping().survey(Progress.NONE).total(), report.checked());
        assertEquals(
                HELLO,
                new ExecutableName(String.valueOf(
                        cache.getExecutable(action(1), HELLO).path().getFileName())));
    }

    @Test
    void anOutputOfOtherContentIsNamedAndTakenAway() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Files.writeString(fixture.output("abc"), "abd");
        Damage dry = only(verify(true));
        assertEquals(fixture.output("abc"), dry.path());
        assertTrue(dry.reason().contains("content"), dry.reason());
        assertFalse(dry.removed());
        assertTrue(Files.exists(fixture.output("abc")));
        assertTrue(only(verify(false)).removed());
        assertFalse(Files.exists(fixture.output("abc")));
        assertEquals(List.of(), verify(false).damaged());
        assertFalse(missReason(() -> cache.getFile(action(1))).isEmpty());
    }

    @Test
    void soIsAnExecutableThatSomebodyWroteTo() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.delete(hello.path());
        Files.writeString(hello.path(), PROGRAM + "echo more\n");
        assertEquals(fixture.output(PROGRAM), only(verify(false)).path());
        assertFalse(missReason(() -> cache.getExecutable(action(1), HELLO)).isEmpty());
    }

    @Test
    void soIsAnIndexEntryThatMakesNoSense() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Path index = fixture.index(action(1));
        Files.writeString(index, Files.readString(index).replace("v1", "v2"));
        Damage damage = only(verify(false));
        assertEquals(index, damage.path());
        assertFalse(Files.exists(index));
        assertTrue(Files.exists(fixture.output("abc")));
    }

    @Test
    void soIsAnArchiveThatWasNotMadeForItsExecutable() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Path archive = hello.path().resolveSibling("hello.jsa");
        Files.writeString(archive, "class data of nobody");
        assertEquals(archive, only(verify(true)).path());
        assertEquals(archive, only(verify(false)).path());
        assertFalse(Files.exists(archive));
        assertTrue(Files.exists(hello.path()));
        assertEquals(List.of(), verify(false).damaged());
    }

    @Test
    void anArchiveThatIsBeingMadeIsNotDamaged() throws Exception {
        Path archive = fixture.putHello(action(1)).path().resolveSibling("hello.jsa");
        Files.createFile(archive);
        assertEquals(List.of(), verify(false).damaged());
    }

    @Test
    void damageIsToldByPathHoweverManyThreadsFoundIt() throws Exception {
        List<Path> paths = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            String text = "text " + number;
            cache.putBytes(action(number), utf8(text));
            Files.writeString(fixture.output(text), "damaged");
            paths.add(fixture.output(text));
        }
        paths.sort(null);
        List<Integer> percents = new ArrayList<>();
        VerifyReport report = cache.housekeeping().verify(true, percents::add);
        assertEquals(paths, report.damaged().stream().map(Damage::path).toList());
        assertEquals(80, report.checked().entries());
        assertEquals(100, percents.get(percents.size() - 1));
    }

    @Test
    void aCacheThatIsNotThereHasNoDamage() throws Exception {
        assertEquals(0, verify(false).checked().entries());
        assertFalse(Files.exists(fixture.directory()));
    }

    /** A put makes the folder of an executable before there is anything in it. */
    @Test
    void aFolderInWhichThereIsNothingYetIsNotDamaged() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Path folder = Files.createDirectories(fixture.output(PROGRAM));
        Files.setLastModifiedTime(folder, FileTime.from(fixture.clock().instant()));
        assertEquals(List.of(), verify(false).damaged());
        assertTrue(Files.exists(folder));
        fixture.clock().advance(Duration.ofHours(3));
        assertEquals(List.of(), verify(false).damaged());
        assertFalse(Files.exists(folder), "left by a put that was killed");
    }

    @Test
    void whatAProgramPutBesideItselfIsItsOwn() throws Exception {
        Path folder = CacheFixture.parent(fixture.putHello(action(1)).path());
        for (String name : List.of(".jsa", "con.jsa", "mine.jsa")) {
            Files.writeString(folder.resolve(name), "somebody's");
        }
        assertEquals(List.of(), verify(false).damaged());
        assertTrue(Files.exists(folder.resolve("mine.jsa")));
    }

    /** The archive is used each day, and what says of it what it holds only by those who check it. */
    @Test
    void anArchiveThatIsUsedForWeeksIsStillKnown() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Companion companion = cache.companion(hello.entry().outputId(), new ExecutableName("hello.jsa"), action(2));
        Path made = companion.temporary();
        Files.writeString(made, "class data");
        companion.put(made);
        for (int day = 0; day < 20; day++) {
            fixture.clock().advance(Duration.ofDays(1));
            cache.getExecutable(action(1), HELLO);
            assertEquals(Companion.State.READY, companion.state());
            cache.trim(TrimPolicy.DEFAULT.forced());
        }
        assertEquals(List.of(), verify(false).damaged());
        Path archive = hello.path().resolveSibling("hello.jsa");
        Files.delete(archive);
        Files.writeString(archive, "class data");
        assertEquals(Companion.State.READY, companion.state(), "as after a cache was carried elsewhere");
        // the time of the copy is that of the real clock
        cache.trim(TrimPolicy.DEFAULT.forced());
        fixture.clock().advance(Duration.ofDays(6));
        assertEquals(0, cache.trim(TrimPolicy.DEFAULT.forced()).kept().entries());
    }

    @Test
    void aDirectoryThatSaysToBeSomethingElseIsRefused() throws Exception {
        cache.putBytes(action(1), utf8("abc"));
        Files.writeString(fixture.directory().resolve("README"), "This directory holds build artifacts of Go");
        var e = assertThrows(InvalidCacheDirectoryException.class, () -> verify(false));
        assertTrue(e.toString().contains("its README says something else"), e.toString());
        assertThrows(InvalidCacheDirectoryException.class, () -> cache.trim(TrimPolicy.DEFAULT.forced()));
        assertThrows(
                InvalidCacheDirectoryException.class,
                () -> cache.trim(TrimPolicy.DEFAULT.forced().dry()));
    }
}
