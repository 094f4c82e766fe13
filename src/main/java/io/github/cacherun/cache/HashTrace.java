package io.github.cacherun.cache;

/**
 * Hears what goes into hashes, for people who ask why two action IDs differ. The lines are those of Go's
 * {@code GODEBUG=gocachehash=1}, without line ends.
 */
public interface HashTrace {

    /** Hears nothing; hashing then does not even compose the lines. */
    HashTrace NONE = new SilentTrace();

    void line(String line);
}
