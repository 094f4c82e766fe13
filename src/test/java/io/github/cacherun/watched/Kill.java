package io.github.cacherun.watched;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills at a step that changes something: neither it nor any later one is done, so that what cleans up after an exception
 * comes to nothing either.
 */
public final class Kill implements Watcher {

    /** Instead of the process's death. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        private Killed(String step) {
            super("killed at " + step);
        }
    }

    private final int at;
    private final AtomicInteger steps = new AtomicInteger();

    /**
     * A process that will not live longer.
     *
     * @param at how many steps are done before
     */
    public Kill(int at) {
        this.at = at;
    }

    /** Only counts. */
    public static Kill never() {
        return new Kill(Integer.MAX_VALUE);
    }

    @Override
    public void before(Step step) {
        if (step.changes() && steps.getAndIncrement() >= at) {
            throw new Killed(step.name());
        }
    }

    /** How many were begun. */
    public int steps() {
        return steps.get();
    }
}
