package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in an index line, which is still there when a cache was carried from one machine to another in a way that loses
 * the times of files: nothing was last used before it was put.
 */
final class PutTime {

    private final CacheView view;

    PutTime(CacheView view) {
        this.view = view;
    }

    /**
     * Gives an index file and its output the time when they were put if theirs is before it.
     *
     * @param dryRun only to tell whether it would
     * @return when they were put if that was so, else null
     */
    @Nullable
    Instant restore(Path index, boolean dryRun) {
        @Nullable Entry entry = EntryReader.peek(index);
        if (entry == null || !isEarlier(index, entry.timePut())) {
            return null;
        }
        if (!dryRun) {
            restore(index, entry.timePut());
            restore(view.files().output(entry.outputId()), entry.timePut());
        }
        return entry.timePut();
    }

    private static void restore(Path file, Instant put) {
        try {
            if (isEarlier(file, put)) {
                Files.setLastModifiedTime(file, FileTime.from(put));
            }
        } catch (IOException bestEffort) {
            return;
        }
    }

    /** By more than file systems round. */
    private static boolean isEarlier(Path file, Instant put) {
        try {
            return Files.getLastModifiedTime(file).toInstant().plusSeconds(2).isBefore(put);
        } catch (IOException gone) {
            return false;
        }
    }
}
