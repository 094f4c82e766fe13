package io.github.cacherun.cache;

/** What a crash of the system may do to a file that was just written. */
enum Durability {

    /**
     * Nothing: it is on the disk before it gets its name. For files that are trusted by their size and times and not read
     * again.
     */
    FORCED,

    /**
     * It may be torn, which is a miss: outputs that readers check against their IDs, and index lines, which lie in one sector
     * and have one form. Forcing these to the disk would make the build of a module wait for it more than ten times.
     */
    CHECKED_BY_READERS
}
