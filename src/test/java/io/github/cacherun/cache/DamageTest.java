package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.Torture;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file and folder of a cache in use meets every damage; what is still given is right, and a put heals it. */
@Tag(Torture.TAG)
@DisabledOnOs(OS.WINDOWS)
class DamageTest {

    private static final ExecutableName ARCHIVE = new ExecutableName("hello.jsa");

    /** Opening a named pipe would last for ever. */
    private static final Duration FOR_EVER = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private int caches;

    @ParameterizedTest
    @EnumSource
    void isAMissWithAReasonOrDoesNoHarmAndIsHealed(Damage damage) throws IOException {
        List<String> failures = new ArrayList<>();
        int victims = victims(inUse()).size();
        int struck = Torture.times(2, victims);
        for (int i = 0; i < struck; i++) {
            CacheFixture fixture = inUse();
            // in a short run others for each damage
            List<Path> all = victims(fixture);
            Path victim = all.get((i * victims / struck + damage.name().length()) % all.size());
            damage.strike(victim);
            try {
                assertTimeoutPreemptively(FOR_EVER, () -> live(fixture));
                assertNothingIsWrittenOutside(damage, victim);
            } catch (InvalidCacheDirectoryException e) {
                // with a README that says something else it may be a folder of another tool
                assertEquals("README", String.valueOf(victim.getFileName()), e.getMessage());
            } catch (Throwable e) {
                failures.add(victim + ": " + e + " at " + at(e));
            }
        }
        assertEquals("", String.join("\n", failures));
    }

    private static void assertNothingIsWrittenOutside(Damage damage, Path victim) throws IOException {
        if (damage == Damage.LINK_TO_ANOTHER) {
            assertEquals(Damage.FOREIGN, Files.readString(Damage.outside(victim)));
        } else if (damage == Damage.LINK_TO_NOTHING) {
            assertFalse(Files.exists(Damage.outside(victim)));
        }
    }

    private static String at(Throwable e) {
        return Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().contains("cacherun"))
                .limit(4)
                .toList()
                .toString();
    }

    @Test
    void allKindsOfFilesAreStruck() throws IOException {
        String all = victims(inUse()).toString();
        for (String kind :
                List.of("README", "trim.txt", "size.txt", "stats", "summary", ".log", "labels", "hello.jsa")) {
            assertTrue(all.contains(kind), all);
        }
        assertTrue(victims(inUse()).size() > 25, all);
    }

    /** Everything in the cache: first what has the same name each time, then the proofs, which name inodes. */
    private static List<Path> victims(CacheFixture fixture) throws IOException {
        try (Stream<Path> files = Files.walk(fixture.directory())) {
            return files.filter(file -> !file.equals(fixture.directory()))
                    .sorted(Comparator.comparing(DamageTest::isProof).thenComparing(Path::toString))
                    .toList();
        }
    }

    private static boolean isProof(Path file) {
        String name = String.valueOf(file.getFileName());
        Entry entry = CacheFiles.isEntry(name) && CacheFiles.isIndex(name) ? EntryReader.peek(file) : null;
        return entry != null && entry.outputId().equals(CacheFixture.outputId(PROGRAM));
    }

    private CacheFixture inUse() throws IOException {
        caches++;
        CacheFixture fixture = CacheFixture.in(Files.createDirectory(temporary.resolve("cache" + caches)));
        RunLog log = RunLog.in(fixture.directory());
        putAll(fixture);
        log.append(run(fixture));
        fixture.clock().advance(Duration.ofDays(10));
        fixture.cache().trim(TrimPolicy.DEFAULT.olderThan(Duration.ofDays(30)));
        log.append(run(fixture));
        return fixture;
    }

    private static Run run(CacheFixture fixture) {
        return new Run(fixture.clock().instant(), "acme:app", "hello", true, Duration.ofSeconds(1), "", 0);
    }

    private static void putAll(CacheFixture fixture) throws IOException {
        DiskCache cache = fixture.cache().labelled(new Label(Survey.Kind.EXECUTABLE, "acme:app"));
        Entry hello =
                cache.putExecutable(action(1), HELLO, fixture.source(PROGRAM)).entry();
        cache.putBytes(action(2), utf8("a memo"));
        cache.put(action(3), fixture.source("an output"));
        cache.putBytes(action(4), utf8(""));
        Companion archive = cache.companion(hello.outputId(), ARCHIVE, action(5));
        if (archive.begin()) {
            archive.put(Files.writeString(archive.temporary(), "an archive"));
        }
    }

    private static void live(CacheFixture fixture) throws Exception {
        boolean[] hits = use(fixture);
        Housekeeping housekeeping = fixture.cache().housekeeping();
        housekeeping.survey(Progress.NONE);
        housekeeping.isOver(TrimPolicy.DEFAULT);
        housekeeping.verify(true, Progress.NONE);
        fixture.cache().housekeeping().trim(TrimPolicy.DEFAULT.dry(), Progress.NONE);
        RunLog log = RunLog.in(fixture.directory());
        log.statistics(fixture.clock().instant());
        log.append(run(fixture));
        putAll(fixture);
        boolean[] healed = use(fixture);
        for (int i = 0; i < 4; i++) {
            assertTrue(healed[i], "not healed: " + i + ", was " + hits[i]);
        }
        housekeeping.verify(false, Progress.NONE);
        housekeeping.trim(TrimPolicy.DEFAULT.forced(), Progress.NONE);
        putAll(fixture);
        assertEquals(List.of(), housekeeping.verify(false, Progress.NONE).damaged());
        assertTrue(use(fixture)[4], "the archive is not healed");
        assertHousekeepingIsWhole(fixture, housekeeping, log);
    }

    private static void assertHousekeepingIsWhole(CacheFixture fixture, Housekeeping housekeeping, RunLog log)
            throws IOException {
        assertEquals(
                TrimReport.Outcome.NOT_DUE,
                housekeeping.trim(TrimPolicy.DEFAULT, Progress.NONE).outcome());
        assertTrue(Files.isRegularFile(fixture.files().sizeLedger()));
        fixture.clock().advance(Duration.ofDays(20));
        log.append(run(fixture));
        assertTrue(log.statistics(fixture.clock().instant()).ever().hits() > 0);
        if (new Readme(fixture.files()).isOurs()) {
            housekeeping.clean(null, false, Progress.NONE);
        }
    }

    /** Which actions are hits. */
    private static boolean[] use(CacheFixture fixture) throws IOException {
        DiskCache cache = fixture.cache();
        return new boolean[] {
            isHit(() -> assertEquals(
                    PROGRAM, text(cache.getExecutable(action(1), HELLO).path()))),
            isHit(() -> assertArrayEquals(utf8("a memo"), cache.getBytes(action(2)))),
            isHit(() -> cache.getFile(action(3))),
            isHit(() -> assertArrayEquals(utf8(""), cache.getBytes(action(4)))),
            cache.companion(CacheFixture.outputId(PROGRAM), ARCHIVE, action(5)).state() == Companion.State.READY
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isHit(CacheFixture.Lookup lookup) {
        try {
            lookup.run();
            return true;
        } catch (EntryNotFoundException e) {
            assertFalse(e.reason().isBlank());
            return false;
        }
    }
}
