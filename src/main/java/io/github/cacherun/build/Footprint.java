package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a resolution looked at in the local repository, so that it need not be done again while all of that is as it was:
 * POMs with their parents and imports, metadata and when it was asked for.
 *
 * @param stats of each file; {@link #ABSENT} of one that was not there
 * @param resolvedAt when that was, ms since the epoch
 * @param validUntil when Maven would ask a repository again, ms since the epoch; {@link Long#MAX_VALUE} for never
 */
record Footprint(Map<Path, String> stats, long resolvedAt, long validUntil) {

    static final String ABSENT = "absent";

    Footprint {
        // not sorted: a hit would pay for it
        stats = new LinkedHashMap<>(stats);
    }

    /** What the file system says of a path now. */
    static String stat(Path path) throws IOException {
        try {
            return FileStat.of(path).format();
        } catch (IOException e) {
            if (Files.exists(path)) {
                throw e;
            }
            return ABSENT;
        }
    }

    /**
     * Whether resolving again could only give the same.
     *
     * @param now ms since the epoch
     * @param offline whether no repository would be asked anyway
     */
    boolean stillHolds(long now, boolean offline) throws IOException {
        if (now < resolvedAt || (!offline && now >= validUntil)) {
            return false;
        }
        for (Map.Entry<Path, String> file : stats.entrySet()) {
            if (!stat(file.getKey()).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** The same but for files that are looked at anyway. */
    Footprint without(Collection<Path> files) {
        Map<Path, String> others = new LinkedHashMap<>(stats);
        others.keySet().removeAll(files);
        return new Footprint(others, resolvedAt, validUntil);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(resolvedAt);
        out.writeLong(validUntil);
        out.writeInt(stats.size());
        for (Map.Entry<Path, String> file : new TreeMap<>(stats).entrySet()) {
            out.writeUTF(file.getKey().toString());
            out.writeUTF(file.getValue());
        }
    }

    /**
     * The path that was written.
     *
     * @throws IOException when it cannot be one
     */
    static Path path(String written) throws IOException {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new IOException("damaged: " + e.getMessage(), e);
        }
    }

    static Footprint read(DataInputStream in) throws IOException {
        long resolvedAt = in.readLong();
        long validUntil = in.readLong();
        Map<Path, String> stats = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            stats.put(path(in.readUTF()), in.readUTF());
        }
        return new Footprint(stats, resolvedAt, validUntil);
    }
}
