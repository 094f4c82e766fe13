package io.github.cacherun.action;

import io.github.cacherun.cache.FileHash;
import io.github.cacherun.cache.HashTrace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remembers what was read in files by what the file system says of them, as git's index does, so that an unchanged file
 * is not read again: its hash, and the names that a filter would replace in it. A file that changed within the file
 * system's time resolution of being read could change once more unseen ("racily clean"), so it is read anew each time
 * until it has rested. Not for use by several threads at once.
 */
public final class FileHashMemo {

    /** FAT keeps times to 2 s, which is the coarsest still met. */
    private static final long RESOLUTION_NS = 2_000_000_000L;

    private static final int MAGIC = 0x46484d32;

    /** More names than this are no template; all of them together must fit into a record of the memo. */
    private static final int MAX_NAMES = 256;

    /**
     * What is known of a file's content.
     *
     * @param hash its SHA-256 in lower-case hex
     * @param references the names in it that a filter may replace: those in <code>{}</code> or between two {@code @}, and
     *     every word that begins with {@code env.}
     */
    public record Content(String hash, List<String> references) {}

    private record Row(String stat, Content content) {}

    private final InstantSource clock;
    private final HashTrace trace;
    private final Map<String, Row> before;
    private final Map<String, Row> now = new HashMap<>();
    private final Set<String> restless = new HashSet<>();
    private boolean changed;

    /**
     * @param bytes what {@link #toBytes} gave; damaged or no bytes are an empty memo
     */
    public FileHashMemo(byte[] bytes, InstantSource clock, HashTrace trace) {
        this.clock = clock;
        this.trace = trace;
        this.before = parse(bytes);
    }

    /** The content of a file, which is read only if it may have changed. */
    public Content content(Path file, FileStat stat) throws IOException {
        return row(file, stat).content;
    }

    /** SHA-256 of a file's content in lower-case hex; the file is read only if it may have changed. */
    public String hash(Path file, FileStat stat) throws IOException {
        return content(file, stat).hash;
    }

    /** As {@link Content#references}, of a text. */
    public static List<String> referencesIn(String text) {
        References references = new References();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        references.write(bytes, 0, bytes.length);
        return List.copyOf(references.names());
    }

    private Row row(Path file, FileStat stat) throws IOException {
        String path = file.toString();
        String seen = stat.format();
        Row fresh = now.get(path);
        if (fresh != null && fresh.stat.equals(seen)) {
            return fresh;
        }
        Row row = before.get(path);
        if (row == null || !row.stat.equals(seen)) {
            Instant start = clock.instant();
            row = read(file, seen);
            if (hasRested(stat, start) && row.content.references.size() <= MAX_NAMES) {
                changed = true;
            } else {
                restless.add(path);
            }
        }
        now.put(path, row);
        return row;
    }

    private Row read(Path file, String seen) throws IOException {
        References references = new References();
        String hash = FileHash.of(file, references, trace).hex();
        return new Row(seen, new Content(hash, List.copyOf(references.names())));
    }

    /** Whether there is something to remember that was not read from the memo. */
    public boolean isWorthKeeping() {
        return changed;
    }

    /** Whether every file that was asked for had rested when it was read, so that equal stats mean equal contents. */
    public boolean isAllAtRest() {
        return restless.isEmpty();
    }

    /** The rows that were asked for since this memo was read. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(now.size() - restless.size());
            for (Map.Entry<String, Row> row : now.entrySet()) {
                if (!restless.contains(row.getKey())) {
                    write(row.getKey(), row.getValue(), out);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("a path longer than 64 KiB", e);
        }
        return bytes.toByteArray();
    }

    private static void write(String path, Row row, DataOutputStream out) throws IOException {
        out.writeUTF(path);
        out.writeUTF(row.stat);
        out.writeUTF(row.content.hash);
        out.writeUTF(String.join(" ", row.content.references));
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
                rows.put(in.readUTF(), new Row(in.readUTF(), new Content(in.readUTF(), names(in.readUTF()))));
            }
        } catch (IOException damaged) {
            rows.clear();
        }
        return rows;
    }

    private static List<String> names(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }
}
