package io.github.cacherun.launch;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A program with its descendants, as far as they were ever seen: when a process ends, its children belong to somebody
 * else and cannot be found from it any more. Safe for use by several threads.
 */
final class ProcessTree {

    /** A child that is born and left behind within this time may not be seen. */
    private static final long LOOK_MILLIS = 100;

    private final ProcessHandle root;
    private final Set<ProcessHandle> descendants = new LinkedHashSet<>();

    ProcessTree(Process process) {
        this.root = process.toHandle();
    }

    ProcessHandle root() {
        return root;
    }

    /** Remembers the descendants there are now. */
    synchronized void look() {
        for (ProcessHandle known : List.copyOf(descendants)) {
            known.descendants().forEach(descendants::add);
        }
        root.descendants().forEach(descendants::add);
        descendants.removeIf(one -> !isThere(one));
    }

    /** Looks until the program itself has ended. */
    void lookOn() throws InterruptedException {
        while (root.isAlive()) {
            look();
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /**
     * Ends all: the program is told and waited for, then what it has left behind is told; whatever is still there when
     * the grace is over is killed. An interrupt cuts the grace short.
     */
    void end(Duration grace) {
        long deadline = System.nanoTime() + grace.toNanos();
        look();
        root.destroy();
        try {
            awaitUntil(deadline, () -> !root.isAlive());
            left().forEach(ProcessHandle::destroy);
            awaitUntil(deadline, () -> left().isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Kills all that is still there. */
    void kill() {
        look();
        root.destroyForcibly();
        left().forEach(ProcessHandle::destroyForcibly);
    }

    private void awaitUntil(long deadline, BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean() && deadline - System.nanoTime() > 0) {
            Thread.sleep(LOOK_MILLIS);
            look();
        }
    }

    private synchronized List<ProcessHandle> left() {
        return List.copyOf(descendants);
    }

    /** A dead process that its parent has not asked about counts as alive, but has no command any more. */
    private static boolean isThere(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
