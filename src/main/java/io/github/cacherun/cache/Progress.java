package io.github.cacherun.cache;

/** Told from time to time how far something has come that may take long. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (percent, entries) -> {};

    /**
     * So much is done.
     *
     * @param percent of the work, from 0 to 100
     * @param entries looked at until now
     */
    void at(int percent, long entries);
}
