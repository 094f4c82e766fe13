package io.github.cacherun.mojo;

import io.github.cacherun.cache.Progress;
import java.time.Duration;
import org.apache.maven.plugin.logging.Log;

/** Says how far something has come, to a user who has waited for some time. */
class ProgressLog implements Progress {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Log log;
    private final String what;
    private long said;

    /**
     * @param what what is being done
     */
    ProgressLog(Log log, String what) {
        this.log = log;
        this.what = what;
        this.said = nanoTime();
    }

    /** Of a clock that only tests replace. */
    long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void at(int percent) {
        long now = nanoTime();
        if (now - said >= PATIENCE_NANOS) {
            said = now;
            log.info("cache: " + what + ", " + percent + " % done");
        }
    }
}
