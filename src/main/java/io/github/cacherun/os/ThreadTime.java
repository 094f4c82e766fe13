package io.github.cacherun.os;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** How long the calling thread has been on a CPU. */
public final class ThreadTime {

    /** Linux: nanoseconds on a CPU, nanoseconds waiting for one, times it was given one. */
    private static final String SCHEDULE = "/proc/thread-self/schedstat";

    /** More than three numbers have. */
    private static final int MAX_BYTES = 128;

    private ThreadTime() {}

    /** Nanoseconds; empty where the system does not say. */
    @SuppressWarnings("ThreadPriorityCheck") // yields for the kernel to count, not for other threads
    public static OptionalLong nanos() {
        // the kernel brings the number up to date when it schedules, else it is up to 4 ms old
        Thread.yield();
        // not the management bean, which takes a cold JVM 20 ms to load
        try (InputStream in = new FileInputStream(SCHEDULE)) {
            return parse(new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1));
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong parse(String schedule) {
        int end = schedule.indexOf(' ');
        try {
            return end < 0 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(schedule.substring(0, end)));
        } catch (NumberFormatException other) {
            return OptionalLong.empty();
        }
    }
}
