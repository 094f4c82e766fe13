package io.github.cacherun.cache;

/** Told from time to time how far something has come that may take long. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = percent -> {};

    /**
     * So much is done.
     *
     * @param percent of the work, from 0 to 100
     */
    void at(int percent);
}
