package io.github.cacherun.mojo;

import io.github.cacherun.build.Effort;
import io.github.cacherun.build.Program;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.RunLog;
import java.time.Instant;

/** Notes a run in the statistics of its cache. */
final class RunNote {

    private RunNote() {}

    /** To be called when the program has started, which does not wait for it. Only what others can hit is noted. */
    static void write(DiskCache cache, Program program) {
        if (cache.isShared()) {
            Effort effort = program.effort();
            RunLog.in(cache.directory())
                    .append(new Run(
                            Instant.now(),
                            effort.project(),
                            program.name(),
                            effort.isHit(),
                            effort.took(),
                            effort.reason(),
                            effort.putBytes()));
        }
    }
}
