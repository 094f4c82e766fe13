package io.github.cacherun.stats;

import java.time.Duration;

/**
 * Runs of some time added up.
 *
 * @param hits runs that found all in the cache
 * @param misses all other runs
 * @param saved what the builds of the hits took when they were made
 * @param spent what the builds of the misses took
 * @param putBytes bytes of outputs that were put
 */
public record Tally(long hits, long misses, Duration saved, Duration spent, long putBytes) {

    /** No run. */
    public static final Tally NONE = new Tally(0, 0, Duration.ZERO, Duration.ZERO, 0);

    /** Both. */
    public Tally plus(Tally other) {
        return new Tally(
                hits + other.hits,
                misses + other.misses,
                saved.plus(other.saved),
                spent.plus(other.spent),
                putBytes + other.putBytes);
    }
}
