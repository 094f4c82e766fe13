package io.github.cacherun.launch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stays with a program until it has ended by itself or by its limit. */
final class Vigil {

    /** For whoever was told to end; as long as {@code docker stop} and init systems give, or less. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** How often a running program's entry is marked used: the cache's own granularity. */
    private static final Duration KEEP_FRESH = Duration.ofHours(1);

    /**
     * Descendants are looked for at growing distances: most are there soon, and a look at all processes every few seconds
     * costs next to nothing.
     */
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** 292 years. */
    private static final Duration LONGEST_LIMIT = Duration.ofNanos(Long.MAX_VALUE);

    private final Process process;
    private final ProcessTree tree;
    private final Runnable keepFresh;

    Vigil(Process process, ProcessTree tree, Runnable keepFresh) {
        this.process = process;
        this.tree = tree;
        this.keepFresh = keepFresh;
    }

    /**
     * Returns when the program has ended; after a signal or the limit, when its descendants have as well.
     *
     * @param limit zero for none
     * @param signals those that have come until it is called
     */
    Ending stay(Duration limit, Supplier<Set<StopSignal>> signals) throws InterruptedException {
        boolean inTime = awaitEnd(limit);
        if (!inTime || !signals.get().isEmpty()) {
            tree.end(GRACE);
        }
        return new Ending(new ExitStatus(process.waitFor()), signals.get(), inTime ? Duration.ZERO : limit);
    }

    /** Returns false if the limit passed first. */
    private boolean awaitEnd(Duration limit) throws InterruptedException {
        long began = System.nanoTime();
        long fresh = began;
        long pause = FIRST_LOOK.toNanos();
        long now = began;
        while (!process.waitFor(Math.min(pause, left(limit, now - began)), TimeUnit.NANOSECONDS)) {
            now = System.nanoTime();
            if (left(limit, now - began) <= 0) {
                return false;
            }
            tree.look();
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            if (now - fresh >= KEEP_FRESH.toNanos()) {
                keepFresh.run();
                fresh = now;
            }
        }
        return true;
    }

    private static long left(Duration limit, long passed) {
        boolean none = limit.isZero() || limit.compareTo(LONGEST_LIMIT) > 0;
        return none ? Long.MAX_VALUE : limit.toNanos() - passed;
    }
}
