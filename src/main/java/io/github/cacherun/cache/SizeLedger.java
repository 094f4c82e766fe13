package io.github.cacherun.cache;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file {@code size.txt}, which tells about how large the cache is without looking at it: on the first line what the
 * last trim left, in bytes, then a line for each output put since. Whatever is lost or wrong in it, the next trim counts
 * anew.
 */
final class SizeLedger {

    /** By how much a cache has to grow that could not be brought below its cap: a trim of it takes time and gains little. */
    private static final int GROWTH = 10;

    private final Path file;

    SizeLedger(CacheFiles files) {
        this.file = files.sizeLedger();
    }

    /** Notes that an output of so many bytes was put; in one write, best effort. */
    void add(long bytes) {
        try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write((bytes + "\n").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException nobodyKnows) {
            return;
        }
    }

    /** Notes what a trim has left; best effort. */
    void begin(long bytes) {
        try {
            Files.writeString(file, bytes + "\n", StandardCharsets.ISO_8859_1);
        } catch (IOException nobodyKnows) {
            return;
        }
    }

    /** Whether what was put since the last trim has brought the cache above its cap. */
    boolean isOver(long cap) {
        long total = 0;
        long left = -1;
        for (String line : lines()) {
            try {
                total += Long.parseLong(line);
            } catch (NumberFormatException torn) {
                continue;
            }
            left = left < 0 ? total : left;
        }
        return total > cap && (left <= cap || total - left > cap / GROWTH);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException nobodyKnows) {
            return List.of();
        }
    }
}
