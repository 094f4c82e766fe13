package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.Torture;
import io.github.cacherun.watched.Fault;
import io.github.cacherun.watched.Kill;
import io.github.cacherun.watched.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each scenario on a system that fails it at each of its steps, and clocks that go back. */
@Tag(Torture.TAG)
class FaultTest {

    private static final List<String> REASONS = List.of(
            "No space left on device",
            "Too many open files",
            "Read-only file system",
            "Permission denied",
            "Input/output error");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void whateverFailsOnceNothingGoodIsLost(Scenario scenario) throws Exception {
        requireNothingLost(scenario, false);
    }

    @ParameterizedTest
    @EnumSource
    void whateverFailsFromThenOnNothingGoodIsLost(Scenario scenario) throws Exception {
        requireNothingLost(scenario, true);
    }

    private void requireNothingLost(Scenario scenario, boolean forEver) throws IOException {
        Fault none = Fault.none();
        CacheFixture whole = prepared("whole", scenario);
        scenario.run(whole.watchedBy(none));
        Set<String> done = new CacheState(whole).hitsUnseen();
        int stride = Torture.times(1 + none.steps() / 6, 1);
        for (int step = 0; step < none.steps(); step += stride) {
            CacheFixture fixture = prepared("failed-" + step, scenario);
            Set<String> before = new CacheState(fixture).hitsUnseen();
            Fault fault = new Fault(step, forEver, REASONS.get(step % REASONS.size()));
            String where = run(scenario, fixture, fault) + " at step " + step + ", " + fault.failed();
            Set<String> lost = new TreeSet<>(before);
            lost.retainAll(done);
            lost.removeAll(new CacheState(fixture).hitsUnseen());
            assertEquals(Set.of(), lost, where);
            // what failed to be removed, or an archive that failed to be made, stays until it is old
            if (!forEver && fault.failed() instanceof Step.Write && scenario != Scenario.COMPANION_MADE) {
                assertEquals(List.of(), fixture.temporaries(), where);
            }
            fixture.clock().advance(Duration.ofMinutes(11));
            scenario.run(fixture);
            assertEquals(done, new CacheState(fixture).hits(), where);
        }
    }

    /** Ends well or with an IOException. */
    private static String run(Scenario scenario, CacheFixture fixture, Fault fault) {
        try {
            scenario.run(fixture.watchedBy(fault));
            return "went on";
        } catch (IOException | InvalidCacheDirectoryException e) {
            return "failed";
        } catch (RuntimeException e) {
            throw new AssertionError("not an IOException when it failed: " + fault.failed(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3650})
    void aClockThatGoesBackDoesNoHarm(int days) throws Exception {
        CacheFixture fixture = prepared("clock", Scenario.COMPANION_MADE);
        Scenario.COMPANION_MADE.run(fixture);
        fixture.cache().putBytes(action(4), utf8(CacheState.MEMO));
        Set<String> all = Set.of("archive", "hello", "memo");
        fixture.clock().advance(Duration.ofDays(-days));
        assertEquals(all, new CacheState(fixture).hits());
        fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        assertEquals(all, new CacheState(fixture).hits());
        fixture.putHello(action(1));
        fixture.clock().advance(Duration.ofDays(days));
        fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        assertEquals(all, new CacheState(fixture).hits());
    }

    @Test
    void whoeverBeganAnArchiveWhileTheClockWasWrongIsSucceeded() throws Exception {
        CacheFixture fixture = prepared("clock", Scenario.COMPANION_MADE);
        assertTrue(CacheState.companion(fixture).begin());
        fixture.clock().advance(Duration.ofDays(-3650));
        assertEquals(Companion.State.MISSING, CacheState.companion(fixture).state());
        Scenario.COMPANION_MADE.run(fixture);
        assertEquals(Companion.State.READY, CacheState.companion(fixture).state());
    }

    @Test
    void whatWasLeftBehindWhileTheClockWasWrongIsRemovedADayLater() throws Exception {
        CacheFixture fixture = prepared("clock", Scenario.COMPANION_MADE);
        Path left = CacheFiles.temporaryIn(CacheFixture.parent(fixture.output(PROGRAM)));
        Files.createFile(left);
        fixture.clock().advance(Duration.ofDays(-3650));
        fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        fixture.clock().advance(Duration.ofDays(2));
        fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        assertEquals(List.of(), fixture.temporaries());
    }

    private CacheFixture prepared(String name, Scenario scenario) throws IOException {
        CacheFixture fixture = CacheFixture.today(Files.createDirectory(temporary.resolve(name)))
                .watchedBy(Kill.never());
        scenario.prepare(fixture);
        return fixture;
    }
}
