package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large a cache may become. */
public final class SizeLimit {

    /** No limit. */
    public static final SizeLimit UNLIMITED = new SizeLimit(Long.MAX_VALUE, 0);

    /** 5 GiB, in which what people work with fits. */
    public static final SizeLimit DEFAULT = ofBytes(5L << 30);

    private static final int ALL = 100;

    private final long bytes;
    private final int percent;

    private SizeLimit(long bytes, int percent) {
        this.bytes = bytes;
        this.percent = percent;
    }

    /**
     * So many bytes.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public static SizeLimit ofBytes(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative size: " + bytes);
        }
        return new SizeLimit(bytes, 0);
    }

    /**
     * A part of the file system that the cache lies in, whatever else is there.
     *
     * @throws IllegalArgumentException when it is not between 1 and 100
     */
    public static SizeLimit ofDisk(int percent) {
        if (percent < 1 || percent > ALL) {
            throw new IllegalArgumentException("not a percentage: " + percent);
        }
        return new SizeLimit(0, percent);
    }

    /**
     * The limit in bytes, {@link Long#MAX_VALUE} for none.
     *
     * @param directory the cache, which is there
     * @throws IOException when the file system does not tell its size
     */
    public long in(Path directory) throws IOException {
        return percent == 0 ? bytes : Files.getFileStore(directory).getTotalSpace() / ALL * percent;
    }
}
