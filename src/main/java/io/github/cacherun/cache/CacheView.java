package io.github.cacherun.cache;

import io.github.cacherun.os.Os;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One look at one cache directory: all that reading, writing and trimming have to know.
 *
 * @param clock the time given to files and compared with theirs
 * @param label whose is what is put; null if it belongs to nobody in particular
 */
record CacheView(
        CacheFiles files,
        InstantSource clock,
        Os os,
        DiskCache.Mode mode,
        @Nullable Label label) {

    CacheView labelled(@Nullable Label other) {
        return new CacheView(files, clock, os, mode, other);
    }

    FileTime now() {
        return FileTime.from(clock.instant());
    }

    boolean isDryRun() {
        return mode == DiskCache.Mode.DRY_RUN;
    }
}
