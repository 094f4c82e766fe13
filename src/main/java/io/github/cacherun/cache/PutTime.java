package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time in an index line, which is still there when a cache was carried from one machine to another in a way that loses
 * the times of files: nothing was last used before it was put.
 */
final class PutTime {

    private final CacheFiles files;
    private final boolean dryRun;
    private final Map<Path, Instant> wouldBeRestored = new HashMap<>();

    /**
     * @param dryRun only to remember what would be restored
     */
    PutTime(CacheFiles files, boolean dryRun) {
        this.files = files;
        this.dryRun = dryRun;
    }

    /** Gives what is of the future, since a clock was wrong, the present: it would never be old. */
    Stored present(Stored entry, Instant now) {
        if (!entry.used().isAfter(now.plus(UseMark.INTERVAL))) {
            return entry;
        }
        if (!dryRun) {
            set(entry.path(), now);
        }
        return entry.usedAt(now);
    }

    /** The same for a temporary file. */
    void presentTemporary(Path file, Instant now) {
        Stored stored = Stored.look(file, Labels.NONE);
        if (stored != null) {
            present(stored, now);
        }
    }

    /** Gives an index file and its output the time when they were put if theirs is before it; tells what it then is. */
    Stored restore(Stored index, Instant now) {
        @Nullable Entry entry = EntryReader.peek(index.path());
        if (entry == null || entry.timePut().isAfter(now) || !isEarlier(index.path(), entry.timePut())) {
            return index;
        }
        restore(index.path(), entry.timePut());
        restore(files.output(entry.outputId()), entry.timePut());
        return index.usedAt(entry.timePut());
    }

    private void restore(Path file, Instant put) {
        if (!isEarlier(file, put)) {
            return;
        }
        if (dryRun) {
            wouldBeRestored.merge(file, put, (one, other) -> one.isAfter(other) ? one : other);
        } else {
            set(file, put);
        }
    }

    private static void set(Path file, Instant time) {
        try {
            Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(FileTime.from(time), null, null);
        } catch (IOException bestEffort) {
            return;
        }
    }

    /** What an output is after the restoring. */
    @Nullable
    Stored restored(@Nullable Stored output) {
        Instant put = output == null ? null : wouldBeRestored.get(output.path());
        return output == null || put == null ? output : output.usedAt(put);
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
