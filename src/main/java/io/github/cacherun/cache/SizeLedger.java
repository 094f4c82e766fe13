package io.github.cacherun.cache;

import io.github.cacherun.os.InTheWay;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The file {@code size.txt}, which tells about how large the cache is without looking at it: on the first line what the
 * last trim left and its cap, in bytes, then a line for each output put since. Whatever is lost or wrong in it, the next
 * trim counts anew.
 */
final class SizeLedger {

    /** By how much a cache has to grow that could not be brought below its cap: a trim of it takes time and gains little. */
    private static final int GROWTH = 10;

    /** Of more outputs than are put in a day: damage. */
    private static final int MOST_BYTES = 10_000_000;

    private final Path file;

    SizeLedger(CacheFiles files) {
        this.file = files.sizeLedger();
    }

    /** Notes that an output of so many bytes was put; in one write, best effort. */
    void add(long bytes) {
        if (!InTheWay.isNone(file)) {
            return;
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write((bytes + "\n").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException nobodyKnows) {
            return;
        }
    }

    /** Notes what was left, and within which cap it was to be; best effort. */
    void begin(long bytes, long cap) {
        InTheWay.remove(file);
        try {
            Files.writeString(file, bytes + " " + cap + "\n", StandardCharsets.ISO_8859_1);
        } catch (IOException nobodyKnows) {
            return;
        }
    }

    /** Whether what was put since the last trim has brought the cache above its cap. */
    boolean isOver(long cap) {
        return isOver(lines(), cap);
    }

    static boolean isOver(List<String> lines, long cap) {
        long left = 0;
        long capThen = 0;
        long put = 0;
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words.length == 2) {
                left = number(words[0]);
                capThen = number(words[1]);
            } else {
                put += number(line);
            }
        }
        boolean triedBefore = left > cap && cap >= capThen;
        return left + put > cap && (!triedBefore || put > cap / GROWTH);
    }

    /** 0 if it is torn. */
    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException torn) {
            return 0;
        }
    }

    private List<String> lines() {
        try {
            return !InTheWay.isNone(file) || Files.size(file) > MOST_BYTES
                    ? List.of()
                    : Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException nobodyKnows) {
            return List.of();
        }
    }
}
