package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class ProgressLogTest {

    private final List<String> lines = new ArrayList<>();

    private final class Clocked extends ProgressLog {
        private Duration time = Duration.ofDays(-1);

        Clocked() {
            super(
                    new SystemStreamLog() {
                        @Override
                        public void info(CharSequence line) {
                            lines.add(line.toString());
                        }
                    },
                    "trimming");
        }

        @Override
        long nanoTime() {
            // called before the field is set
            return time == null ? Duration.ofDays(-1).toNanos() : time.toNanos();
        }

        private void after(Duration step, int percent) {
            time = time.plus(step);
            at(percent);
        }
    }

    @Test
    void nobodyIsToldOfWhatIsDoneWithinTwoSeconds() {
        Clocked progress = new Clocked();
        for (int percent = 0; percent < 100; percent++) {
            progress.after(Duration.ofMillis(19), percent);
        }
        assertEquals(List.of(), lines);
    }

    @Test
    void whoWaitsLongerIsToldEveryTwoSeconds() {
        Clocked progress = new Clocked();
        progress.after(Duration.ofMillis(2100), 20);
        progress.after(Duration.ofMillis(1900), 40);
        progress.after(Duration.ofMillis(200), 42);
        assertEquals(List.of("cache: trimming, 20 % done", "cache: trimming, 42 % done"), lines);
    }
}
