package io.github.cacherun.cache;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * The file {@code trim.txt}: when the cache was last trimmed, as decimal seconds since 1970 without a line end, as in
 * Go. Under the lock it is read and written through the very channel that holds it, because a lock is lost as soon as
 * this JVM closes any other descriptor of the file.
 */
final class TrimStamp {

    /** Trimming looks at every entry, and an entry is kept for days, so once a day is both cheap and soon enough. */
    private static final Duration INTERVAL = Duration.ofHours(24);

    /** A stamp this far in the future is a clock put right, or two machines that nearly agree; further is damage. */
    private static final Duration TOLERATED_FUTURE = Duration.ofHours(1);

    /** More than any number of seconds has digits. */
    private static final int MAX_BYTES = 64;

    private TrimStamp() {}

    /** A look at the file that must not happen while this JVM holds a lock on it. */
    static boolean isDue(Path file, Instant now) {
        if (!file.toFile().isFile()) {
            // not there, or a named pipe, which would make us wait
            return true;
        }
        // not through a channel: on most hits this is all there is to trimming, and channels take 3 ms to load
        try (InputStream in = new FileInputStream(file.toFile())) {
            return isDue(in.readNBytes(MAX_BYTES), now);
        } catch (IOException e) {
            // never trimmed; any other reason comes up when the stamp is written
            return true;
        }
    }

    static boolean isDue(FileChannel channel, Instant now) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES);
            channel.read(bytes, 0);
            return isDue(Arrays.copyOf(bytes.array(), bytes.position()), now);
        } catch (IOException e) {
            // as above
            return true;
        }
    }

    static boolean isDue(byte[] stamp, Instant now) {
        try {
            long last = Long.parseLong(new String(stamp, StandardCharsets.ISO_8859_1).strip());
            long sinceLast = now.getEpochSecond() - last;
            return sinceLast <= -TOLERATED_FUTURE.toSeconds() || sinceLast >= INTERVAL.toSeconds();
        } catch (NumberFormatException e) {
            // a stamp that makes no sense protects nothing; trimming writes a new one
            return true;
        }
    }

    static void write(FileChannel channel, Instant now) {
        byte[] text = Long.toString(now.getEpochSecond()).getBytes(StandardCharsets.ISO_8859_1);
        try {
            channel.write(ByteBuffer.wrap(text), 0);
            // last, so that nobody ever sees an empty stamp
            channel.truncate(text.length);
        } catch (IOException e) {
            // on a full disk trimming matters more than its stamp
            return;
        }
    }
}
