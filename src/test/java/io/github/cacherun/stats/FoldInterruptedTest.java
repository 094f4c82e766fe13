package io.github.cacherun.stats;

import static io.github.cacherun.stats.StatsFixture.NOW;
import static io.github.cacherun.stats.StatsFixture.daysAgo;
import static io.github.cacherun.stats.StatsFixture.hit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.watched.Fault;
import io.github.cacherun.watched.Kill;
import io.github.cacherun.watched.Kill.Killed;
import io.github.cacherun.watched.WatchedFileSystem;
import io.github.cacherun.watched.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fold of statistics, interrupted before each of its steps: no run is lost, none counted twice. */
class FoldInterruptedTest {

    @TempDir
    Path temporary;

    @Test
    void killedAtAnyStepItCountsTheSameAndIsDoneTheNextTime() throws IOException {
        Kill none = Kill.never();
        fold(prepared("whole"), none);
        assertTrue(none.steps() > 5);
        for (int step = 0; step < none.steps(); step++) {
            StatsFixture fixture = prepared("killed-" + step);
            Statistics before = fixture.statistics();
            try {
                fold(fixture, new Kill(step));
            } catch (Killed dead) {
                requireSame(fixture, before, "killed at step " + step);
            }
        }
    }

    @Test
    void failingAtAnyStepItCountsTheSameAndIsDoneTheNextTime() throws IOException {
        Fault none = Fault.none();
        fold(prepared("whole"), none);
        for (int step = 0; step < none.steps(); step++) {
            StatsFixture fixture = prepared("failed-" + step);
            Statistics before = fixture.statistics();
            Fault fault = new Fault(step, step % 2 == 0, "No space left on device");
            fold(fixture, fault);
            requireSame(fixture, before, "failed at " + fault.failed());
        }
    }

    /** What is told stays; what an interrupted fold left behind does not. */
    private static void requireSame(StatsFixture fixture, Statistics before, String where) {
        assertEquals(before, fixture.statistics(), where);
        assertEquals(before, fixture.folded().statistics(), where);
        assertEquals(Set.of("2026-11-17.log", "summary"), fixture.names(), where);
    }

    private static void fold(StatsFixture fixture, Watcher watcher) {
        RunLog.in(WatchedFileSystem.watch(fixture.root(), watcher)).fold(NOW);
    }

    private StatsFixture prepared(String name) throws IOException {
        StatsFixture fixture = new StatsFixture(Files.createDirectory(temporary.resolve(name)));
        fixture.with(hit(daysAgo(20))).log().fold(daysAgo(9));
        return fixture.with(hit(daysAgo(8)), hit(daysAgo(9)), hit(daysAgo(10)), hit(daysAgo(10)));
    }
}
