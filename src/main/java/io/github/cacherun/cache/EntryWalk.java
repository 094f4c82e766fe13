package io.github.cacherun.cache;

import java.nio.file.Files;
import java.nio.file.Path;

/** Goes through the prefix directories of a cache, of which only one is in memory at a time. */
final class EntryWalk {

    private static final int PERCENT = 100;

    private final CacheFiles files;
    private final Progress progress;
    private final int passes;
    private int prefixesDone;

    /**
     * @param passes how often it will be gone through in all, for the progress
     */
    EntryWalk(CacheFiles files, Progress progress, int passes) {
        this.files = files;
        this.progress = progress;
        this.passes = passes;
    }

    /** What is done with each prefix directory. */
    interface Visit {

        /**
         * Of one directory.
         *
         * @param names all that lies there, entries or not
         */
        void prefix(Path prefix, String[] names, Labels labels);
    }

    /** What lies in a prefix directory; nothing if there is none, or a link that would lead out of the cache. */
    static String[] names(Path prefix) {
        String[] names = Files.isSymbolicLink(prefix) ? null : prefix.toFile().list();
        return names == null ? new String[0] : names;
    }

    /** Goes through it once. */
    void pass(Visit visit) {
        for (int firstByte = 0; firstByte < CacheFiles.PREFIXES; firstByte++) {
            Path prefix = files.prefix(firstByte);
            String[] names = names(prefix);
            if (names.length > 0) {
                visit.prefix(prefix, names, Labels.read(prefix));
            }
            prefixesDone++;
            progress.at(PERCENT * prefixesDone / (passes * CacheFiles.PREFIXES));
        }
    }
}
