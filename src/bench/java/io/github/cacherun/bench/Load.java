package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the processors of the whole machine do, from /proc/stat. */
final class Load {

    static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final Path STAT = Path.of("/proc/stat");

    /** The kernel tells programs of hundredths of a second, whatever it counts in itself. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int IDLE = 4;
    private static final int WAITING_FOR_IO = 5;
    private static final int STOLEN = 8;

    private static final double QUIET = 0.15;
    private static final long GLANCE_MS = 150;

    private Load() {}

    /** Seconds of work since the machine was started, of all processors together. */
    static double busySeconds() throws IOException {
        String[] fields = Files.readString(STAT).lines().findFirst().orElse("").split(" +", -1);
        double ticks = 0;
        for (int i = 1; i <= STOLEN; i++) {
            if (i != IDLE && i != WAITING_FOR_IO) {
                ticks += Long.parseLong(fields[i]);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Waits until the machine is nearly idle, for so many seconds at most. */
    static void awaitQuiet(int seconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < seconds * 1e9) {
            double before = busySeconds();
            long from = System.nanoTime();
            Thread.sleep(GLANCE_MS);
            double glance = (System.nanoTime() - from) / 1e9;
            if ((busySeconds() - before) / (glance * PROCESSORS) < QUIET) {
                return;
            }
        }
    }
}
