package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.Torture;
import io.github.cacherun.watched.Kill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link KillTest}, but real processes are really killed. */
@Tag(Torture.TAG)
class ProcessKillTest {

    private static final int CHILDREN = 3;

    @TempDir
    Path temporary;

    @Test
    void aProcessKilledAtAStepLeavesACacheThatIsRightAndHeals() throws Exception {
        int kills = 0;
        for (Scenario scenario : Scenario.values()) {
            CacheFixture whole = prepared("whole-" + scenario, scenario);
            Kill none = Kill.never();
            scenario.run(whole.watchedBy(none));
            Set<String> done = new CacheState(KillTest.again(scenario, prepared("twice-" + scenario, scenario))).hits();
            int stride = Torture.times(Math.max(1, none.steps()), 1);
            for (int step = stride / 2; step < none.steps(); step += stride) {
                CacheFixture fixture = prepared(scenario + "-" + step, scenario);
                Set<String> before = new CacheState(fixture).hitsUnseen();
                killAtStep(scenario, step, fixture);
                KillTest.requireRightAndHealing(scenario, fixture, before, done, scenario + " killed at step " + step);
                kills++;
            }
        }
        System.out.println(kills + " kills, each at a step");
    }

    private static void killAtStep(Scenario scenario, int step, CacheFixture fixture) throws Exception {
        Process child = OtherProcess.start(
                OtherProcess.RUN_UP_TO,
                CacheFixture.parent(fixture.directory()).toString(),
                scenario.name(),
                String.valueOf(step),
                fixture.clock().instant().toString());
        assertEquals('!', child.getInputStream().read(), scenario + " does not reach step " + step);
        child.destroyForcibly().waitFor();
    }

    /** Several processes do all sorts of things at once; now and then one of them dies, and another comes for it. */
    @Test
    void processesKilledAtAnyTimeLeaveACacheThatIsRightAndHeals() throws Exception {
        Random random = new Random(7);
        CacheFixture fixture = CacheFixture.today(temporary);
        List<Process> children = new ArrayList<>();
        try {
            for (int kill = 0; kill < Torture.times(6, 500); kill++) {
                while (children.size() < CHILDREN) {
                    children.add(OtherProcess.start(OtherProcess.RUN_FOR_EVER, temporary.toString()));
                }
                Process next = children.remove(0);
                assertEquals('!', next.getInputStream().read());
                Thread.sleep(random.nextInt(200));
                next.destroyForcibly().waitFor();
                new CacheState(fixture).requireRight("after kill " + kill);
            }
        } finally {
            children.forEach(Process::destroyForcibly);
        }
        for (Process child : children) {
            child.waitFor();
        }
        fixture.clock().advance(Duration.ofDays(100));
        // also that no archive can be made, which one of them may have remembered
        fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        for (Scenario scenario : List.of(Scenario.FIRST_PUT_OF_ALL, Scenario.COMPANION_MADE, Scenario.PUT_OF_A_FILE)) {
            scenario.run(fixture);
        }
        Set<String> healed = new CacheState(fixture).hits();
        assertEquals(Set.of("archive", "file", "hello"), minus(healed, "memo", "world"));
        KillTest.requireNothingLeft(fixture, "after all");
    }

    private static Set<String> minus(Set<String> names, String... others) {
        names.removeAll(Set.of(others));
        return names;
    }

    private CacheFixture prepared(String name, Scenario scenario) throws IOException {
        CacheFixture fixture = CacheFixture.today(Files.createDirectory(temporary.resolve(name)));
        scenario.prepare(fixture);
        return fixture;
    }
}
