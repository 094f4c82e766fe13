package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Amount;

/**
 * What a trim did, or would do. Entries are index files, outputs, and class-data archives beside them.
 *
 * @param removed what was removed
 * @param kept what is left
 * @param inUse outputs that would have been removed, did no program run from them
 * @param workingSet bytes of what was used within the last day
 * @param cap bytes that the cache may have, {@link Long#MAX_VALUE} without a limit
 */
public record TrimReport(Outcome outcome, Amount removed, Amount kept, long inUse, long workingSet, long cap) {

    /** Whether there was a trim. */
    public enum Outcome {
        /** The cache was gone through, also when nothing was there to remove. */
        TRIMMED,
        /** The last trim was less than a day ago, or there is no cache to trim. */
        NOT_DUE,
        /** Another thread or process is trimming this cache right now. */
        BUSY,
        /** This user may not write there, so nothing can be removed. */
        NOT_WRITABLE
    }

    static TrimReport without(Outcome outcome) {
        return new TrimReport(outcome, Amount.NONE, Amount.NONE, 0, 0, Long.MAX_VALUE);
    }

    /** Whether what people work with has no room, so that what is needed again is removed. */
    public boolean isCapTooSmall() {
        return workingSet > cap;
    }
}
