package io.github.cacherun.cache;

/**
 * What a trim did. Entries are index files and outputs; an executable with its directory is one output.
 *
 * @param removedBytes size of the files removed
 * @param keptBytes size of the files kept
 */
public record TrimReport(Outcome outcome, long removedEntries, long removedBytes, long keptEntries, long keptBytes) {

    /** Whether there was a trim. */
    public enum Outcome {
        /** The cache was gone through, also when nothing was there to remove. */
        TRIMMED,
        /** The last trim was less than a day ago, or there is no cache to trim. */
        NOT_DUE,
        /** Another thread or process is trimming this cache right now. */
        BUSY
    }

    static TrimReport without(Outcome outcome) {
        return new TrimReport(outcome, 0, 0, 0, 0);
    }
}
