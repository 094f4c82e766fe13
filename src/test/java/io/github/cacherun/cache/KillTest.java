package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.watched.Kill;
import io.github.cacherun.watched.Kill.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each scenario, killed before each of its steps, each half of a write being one. */
class KillTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void whereverItIsKilledTheCacheIsRightAndHeals(Scenario scenario) throws Exception {
        int steps = killedAt(Integer.MAX_VALUE, scenario, prepared("whole", scenario));
        assertTrue(steps > 0);
        Set<String> done = new CacheState(again(scenario, prepared("twice", scenario))).hits();
        for (int step = 0; step < steps; step++) {
            CacheFixture fixture = prepared("killed-" + step, scenario);
            Set<String> before = new CacheState(fixture).hitsUnseen();
            killedAt(step, scenario, fixture);
            requireRightAndHealing(scenario, fixture, before, done, "killed at step " + step + " of " + steps);
        }
    }

    /**
     * Checks what a process left that was killed.
     *
     * @param before the hits before, and {@code done} those after it was done
     */
    static void requireRightAndHealing(
            Scenario scenario, CacheFixture fixture, Set<String> before, Set<String> done, String where)
            throws IOException {
        CacheState state = new CacheState(fixture);
        Set<String> whole = state.whole();
        Set<String> after = state.hitsUnseen();
        assertTrue(after.containsAll(whole), () -> where + " it has " + whole + " and gives " + after);
        Set<String> lost = new TreeSet<>(before);
        lost.retainAll(done);
        lost.removeAll(after);
        assertEquals(Set.of(), lost, where);
        assertEquals(done, new CacheState(again(scenario, fixture)).hits(), where);
        requireNothingLeft(fixture, where);
    }

    /** A clean would refuse what is no cache. */
    static void requireNothingLeft(CacheFixture fixture, String where) throws IOException {
        fixture.cache().housekeeping().clean(null, true, Progress.NONE);
        if (!fixture.temporaries().isEmpty()) {
            fixture.clock().advance(Duration.ofDays(2));
            fixture.cache().trim(TrimPolicy.DEFAULT.forced());
            assertEquals(List.of(), fixture.temporaries(), where);
        }
    }

    private CacheFixture prepared(String name, Scenario scenario) throws IOException {
        CacheFixture fixture = CacheFixture.today(Files.createDirectory(temporary.resolve(name)))
                .watchedBy(Kill.never());
        scenario.prepare(fixture);
        return fixture;
    }

    /** Tells how many steps were begun. */
    private static int killedAt(int step, Scenario scenario, CacheFixture fixture) throws IOException {
        Kill kill = new Kill(step);
        try {
            scenario.run(fixture.watchedBy(kill));
        } catch (Killed dead) {
            return kill.steps();
        } catch (IllegalStateException e) {
            // in a thread of its own
            assertTrue(e.getCause() instanceof Killed, e::toString);
        }
        return kill.steps();
    }

    /** Whoever makes an archive is given ten minutes. */
    static CacheFixture again(Scenario scenario, CacheFixture fixture) throws IOException {
        fixture.clock().advance(Duration.ofMinutes(11));
        scenario.run(fixture);
        return fixture;
    }
}
