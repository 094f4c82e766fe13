package io.github.cacherun.cache;

import io.github.cacherun.os.Os;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;

/**
 * One look at one cache directory: all that reading, writing and trimming have to know.
 *
 * @param clock the time given to files and compared with theirs
 */
record CacheView(CacheFiles files, InstantSource clock, Os os, DiskCache.Mode mode) {

    FileTime now() {
        return FileTime.from(clock.instant());
    }

    boolean isDryRun() {
        return mode == DiskCache.Mode.DRY_RUN;
    }
}
