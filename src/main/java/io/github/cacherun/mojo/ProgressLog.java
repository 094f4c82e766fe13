package io.github.cacherun.mojo;

import io.github.cacherun.cache.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/** Says how far something has come, to a user who has waited for some time. */
final class ProgressLog implements Progress {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Log log;
    private final String what;
    private final LongSupplier nanoTime;
    private long said;

    /**
     * @param what what is being done
     */
    ProgressLog(Log log, String what) {
        this(log, what, System::nanoTime);
    }

    ProgressLog(Log log, String what, LongSupplier nanoTime) {
        this.log = log;
        this.what = what;
        this.nanoTime = nanoTime;
        this.said = nanoTime.getAsLong();
    }

    @Override
    public void at(int percent, long entries) {
        long now = nanoTime.getAsLong();
        if (now - said >= PATIENCE_NANOS) {
            said = now;
            log.info("cache: " + what + ", " + percent + " % done, " + entries + " files looked at");
        }
    }
}
