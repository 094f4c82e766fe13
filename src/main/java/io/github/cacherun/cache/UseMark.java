package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** Marks files as used, through their time of modification, by which {@link Trimmer} tells old from new. */
final class UseMark {

    /**
     * How exact the time of last use is. An hour keeps a busy cache from writing on every hit and is little beside the
     * days after which entries are trimmed; the trimmer adds it to its limit.
     */
    static final Duration INTERVAL = Duration.ofHours(1);

    private static final long INTERVAL_MILLIS = INTERVAL.toMillis();

    private final CacheView view;

    UseMark(CacheView view) {
        this.view = view;
    }

    /** Marks a file or directory as used now, unless that was done within the interval or it is gone. */
    void mark(Path file) {
        if (view.isDryRun()) {
            return;
        }
        try {
            mark(file, Files.getLastModifiedTime(file));
        } catch (IOException e) {
            // best effort, as below
            return;
        }
    }

    /** The same where the time of last use is known. */
    void mark(Path file, FileTime modified) {
        if (view.isDryRun()) {
            return;
        }
        try {
            if (view.now().toMillis() - modified.toMillis() >= INTERVAL_MILLIS) {
                touch(file);
            }
        } catch (IOException e) {
            // best effort: in a cache that cannot be written entries merely look less used than they are
            return;
        }
    }

    /** Marks it as used now in any case, best effort; tells whether it is still there. */
    boolean refresh(Path file) {
        try {
            touch(file);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // best effort, as above
            return true;
        }
        return true;
    }

    private void touch(Path file) throws IOException {
        FileTime now = view.now();
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(now, now, null);
    }
}
