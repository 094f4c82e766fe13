package io.github.cacherun.build;

/** Go's build switches, by their meaning. */
public enum Switch {
    /** {@code -a}: build and link again, whatever the cache has. */
    REBUILD,
    /** {@code -n}: say what would be done, do nothing, write nothing. */
    DRY_RUN,
    /** {@code -x}: say what is done. */
    TRACE,
    /** Say on a miss all that differs from the nearest earlier action, on a hit all inputs. */
    EXPLAIN,
    /** {@code gocacheverify}: build and link again, and compare with what the cache has. */
    VERIFY
}
