package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.Torture;
import io.github.cacherun.os.Os;
import io.github.cacherun.watched.PowerLoss;
import io.github.cacherun.watched.Recording;
import io.github.cacherun.watched.Step;
import io.github.cacherun.watched.WatchedFileSystem;
import io.github.cacherun.watched.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each scenario, recorded, and what a loss of power may leave of it. All as on Windows, where a file is known again by its size
 * and time: what is right then is right where its inode has to be the same as well.
 */
@Tag(Torture.TAG)
class PowerLossTest {

    private final Random random = new Random(7);

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void whateverIsLostTheCacheIsRightAndHeals(Scenario scenario) throws Exception {
        CacheFixture fixture = fixture("recorded");
        scenario.prepare(fixture);
        PowerLoss loss = new PowerLoss(fixture.directory(), random);
        Recording recording = new Recording();
        scenario.run(on(fixture, fixture.directory(), recording));
        Instant recorded = fixture.clock().instant();
        Set<String> done = doneTwice(scenario);
        for (int crash = 0; crash < Torture.times(25, 2000); crash++) {
            CacheFixture crashed = fixture("crashed-" + crash);
            crashed.clock().advance(Duration.between(crashed.clock().instant(), recorded));
            String story = loss.crash(recording, crashed.directory());
            requireRightAndHealing(crashed, scenario, done, story);
        }
    }

    /** Of two who put the same, one need not have it on the disk for its purpose, but the other. */
    @Test
    void whoeverPutsTheSameMeanwhileTheCacheIsRightAndHeals() throws Exception {
        Scenario scenario = Scenario.PUT_OF_A_FILE;
        for (int step = 0; step < 30; step++) {
            CacheFixture fixture = fixture("recorded-" + step);
            PowerLoss loss = new PowerLoss(fixture.directory(), random);
            Recording recording = new Recording();
            DiskCache other = on(fixture, fixture.directory(), recording).cache();
            scenario.run(on(fixture, fixture.directory(), new Meanwhile(step, recording, other)));
            for (int crash = 0; crash < Torture.times(8, 300); crash++) {
                CacheFixture crashed = fixture("crashed-" + step + "-" + crash);
                String story = loss.crash(recording, crashed.directory());
                new CacheState(crashed).requireRight("memo put at step " + step + ", crash " + story);
            }
        }
    }

    /** Lets somebody else put the same at a step. */
    private static final class Meanwhile implements Watcher {

        private final Recording recording;
        private final DiskCache other;
        private int left;

        Meanwhile(int step, Recording recording, DiskCache other) {
            this.left = step;
            this.recording = recording;
            this.other = other;
        }

        @Override
        public void before(Step step) throws IOException {
            if (step.changes() && left-- == 0) {
                other.putBytes(action(4), utf8(CacheState.FILE));
            }
        }

        @Override
        public void after(Step step) {
            recording.after(step);
        }
    }

    private static void requireRightAndHealing(CacheFixture crashed, Scenario scenario, Set<String> done, String story)
            throws IOException {
        CacheState state = new CacheState(crashed);
        state.requireRight(story);
        crashed.clock().advance(Duration.ofMinutes(11));
        scenario.run(crashed);
        Set<String> missing = new TreeSet<>(done);
        missing.removeAll(state.hits());
        assertEquals(Set.of(), missing, story);
    }

    private Set<String> doneTwice(Scenario scenario) throws IOException {
        CacheFixture fixture = fixture("twice");
        scenario.prepare(fixture);
        scenario.run(fixture);
        return new CacheState(fixture).hits();
    }

    private CacheFixture fixture(String name) throws IOException {
        CacheFixture fixture = CacheFixture.today(Files.createDirectory(temporary.resolve(name)));
        return on(fixture, fixture.directory(), new Recording());
    }

    private static CacheFixture on(CacheFixture fixture, Path directory, Watcher watcher) {
        Path watched = WatchedFileSystem.watch(directory, watcher);
        DiskCache cache = new DiskCache(CacheDirectory.at(watched, Os.WINDOWS), fixture.clock());
        return new CacheFixture(directory, fixture.clock(), cache);
    }
}
