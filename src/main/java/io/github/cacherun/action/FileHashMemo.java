package io.github.cacherun.action;

import io.github.cacherun.cache.FileHash;
import io.github.cacherun.cache.HashTrace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the hashes of files by what the file system says of them, as git's index does, so that an unchanged file is
 * not read again. A file that changed within the file system's time resolution of being hashed could change once more
 * unseen ("racily clean"), so it is hashed anew each time until it has rested. Not for use by several threads at once.
 */
public final class FileHashMemo {

    /** FAT keeps times to 2 s, which is the coarsest still met. */
    private static final long RESOLUTION_NS = 2_000_000_000L;

    private static final int MAGIC = 0x46484d31;

    private record Row(String stat, String hash) {}

    private final InstantSource clock;
    private final HashTrace trace;
    private final Map<String, Row> before;
    private final Map<String, Row> now = new HashMap<>();
    private boolean changed;

    /**
     * @param bytes what {@link #toBytes} gave; damaged or no bytes are an empty memo
     */
    public FileHashMemo(byte[] bytes, InstantSource clock, HashTrace trace) {
        this.clock = clock;
        this.trace = trace;
        this.before = parse(bytes);
    }

    /** SHA-256 of a file's content in lower-case hex; the file is read only if it may have changed. */
    public String hash(Path file, FileStat stat) throws IOException {
        String path = file.toString();
        String seen = stat.format();
        Row row = before.get(path);
        if (row == null || !row.stat.equals(seen)) {
            Instant start = clock.instant();
            row = new Row(seen, FileHash.of(file, trace).hex());
            if (!hasRested(stat, start)) {
                return row.hash;
            }
            changed = true;
        }
        now.put(path, row);
        return row.hash;
    }

    /** Whether there is something to remember that was not read from the memo. */
    public boolean isWorthKeeping() {
        return changed;
    }

    /** The rows that were asked for since this memo was read. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(now.size());
            for (Map.Entry<String, Row> row : now.entrySet()) {
                out.writeUTF(row.getKey());
                out.writeUTF(row.getValue().stat);
                out.writeUTF(row.getValue().hash);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a path longer than 64 KiB", e);
        }
        return bytes.toByteArray();
    }

    private static boolean hasRested(FileStat stat, Instant hashed) {
        long at = hashed.getEpochSecond() * 1_000_000_000L + hashed.getNano();
        return stat.latestChange() < at - RESOLUTION_NS;
    }

    private static Map<String, Row> parse(byte[] bytes) {
        Map<String, Row> rows = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                return rows;
            }
            for (int left = in.readInt(); left > 0; left--) {
                rows.put(in.readUTF(), new Row(in.readUTF(), in.readUTF()));
            }
        } catch (IOException damaged) {
            rows.clear();
        }
        return rows;
    }
}
