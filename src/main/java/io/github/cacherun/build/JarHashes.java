package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
import io.github.cacherun.cache.FileHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The hashes of the jars of one class path, taken over from the last time where the file is untouched. Each is kept
 * with the stat from before it was read, so that a jar that is replaced meanwhile does not match it.
 */
final class JarHashes {

    /** A file, as it was. */
    private record Known(String stat, String hash) {}

    private final Map<Path, Known> known = new HashMap<>();

    void know(Path file, String stat, String hash) {
        known.put(file, new Known(stat, hash));
    }

    /** SHA-256 of the file in lower-case hex. */
    String hash(Path file) throws IOException {
        String stat = FileStat.of(file).format();
        Known row = known.get(file);
        if (row == null || !row.stat.equals(stat)) {
            row = new Known(stat, FileHash.of(file).hex());
            known.put(file, row);
        }
        return row.hash;
    }

    /** What the file system said of a file before it was hashed. */
    String stat(Path file) {
        Known row = known.get(file);
        if (row == null) {
            throw new IllegalStateException("never hashed: " + file);
        }
        return row.stat;
    }
}
