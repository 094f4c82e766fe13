package io.github.cacherun.cache;

import io.github.cacherun.os.Os;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Renames within the cache, over an existing file if there is one. On Windows a virus scanner or a reader that has
 * the file open makes that fail for a moment, so there it is tried again.
 */
final class AtomicMove {

    private static final long FIRST_PAUSE_MILLIS = 1;

    /** Doubling up to this makes 2 s in all, within which scanners were seen to let go (Go's robustio). */
    private static final long LAST_PAUSE_MILLIS = 1024;

    private AtomicMove() {}

    static void move(Path from, Path to, Os os) throws IOException {
        for (long pause = FIRST_PAUSE_MILLIS; ; pause *= 2) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileSystemException e) {
                if (!os.isWindows() || pause > LAST_PAUSE_MILLIS || Files.notExists(from)) {
                    throw e;
                }
                pause(pause, e);
            }
        }
    }

    private static void pause(long millis, FileSystemException busy) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            IOException interrupted = new InterruptedIOException("interrupted while waiting to move into the cache");
            interrupted.addSuppressed(busy);
            throw interrupted;
        }
    }
}
