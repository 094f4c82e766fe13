package io.github.cacherun.action;

import io.github.cacherun.cache.ActionHash;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.HashTrace;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that an action depends on, as labelled lines. The action ID is the hash of the lines, and the same lines are kept
 * beside the action, so that a later miss can name what changed. Labels are unique; values of secrets come in as
 * digests. Not for use by several threads at once.
 *
 * <p>A line is {@code <bytes of label>:<label>=<bytes of value>:<value>} and a newline, lengths in UTF-8 bytes, so no
 * label or value, whatever it holds, can be taken for two others.
 */
public final class InputManifest {

    /** Raise it whenever the meaning of a line changes: entries made under other rules are then never met again. */
    private static final String SCHEMA = "cache-maven-plugin 3";

    /** What the value of a secret begins with: it can be compared, but not read. */
    static final String DIGEST = "digest ";

    /** Of a SHA-256 in hexadecimal. */
    static final int HASH_DIGITS = 64;

    private final String action;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private @Nullable String summedAt;
    private @Nullable Map<String, String> summed;

    /** Starts the manifest of an action of this kind: {@code build}, {@code link}, ... */
    public InputManifest(String action) {
        this.action = action;
    }

    /**
     * Adds a line; the order of lines counts.
     *
     * @throws IllegalStateException if the label is there already: two inputs must never share a line
     */
    public InputManifest add(String label, String value) {
        if (lines.putIfAbsent(label, value) != null) {
            throw new IllegalStateException("input listed twice: " + label);
        }
        return this;
    }

    /** Adds a line for each entry, in the order of the map. */
    public InputManifest addAll(Map<String, String> values) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            add(value.getKey(), value.getValue());
        }
        return this;
    }

    /**
     * Adds many lines as one, by their sum, which may be known without them. Once for each manifest.
     *
     * @param sum of the lines, as {@link #sum} gives it
     * @param values the lines; null if they are not known, and then nobody can be told of them
     */
    public InputManifest addSummed(String label, String sum, @Nullable Map<String, String> values) {
        if (summedAt != null) {
            throw new IllegalStateException("summed before: " + summedAt);
        }
        summedAt = label;
        summed = values;
        return add(label, sum);
    }

    /** What stands for these lines in {@link #addSummed}. */
    public static String sum(Map<String, String> values, HashTrace trace) {
        return new InputManifest("lines").addAll(values).id(trace).hex();
    }

    /** Whether all lines are known, so that it can be compared, explained and kept. */
    public boolean isWhole() {
        return summedAt == null || summed != null;
    }

    /** What to add in the place of a secret: equal for equal values, and nothing else can be learnt from it. */
    public static String digest(String name, String value) {
        return DIGEST
                + new ActionHash(name, "", HashTrace.NONE).write(value).sum().hex();
    }

    /** The value of a line, or an empty Optional. */
    public Optional<String> value(String label) {
        String behind = summed == null ? null : summed.get(label);
        return Optional.ofNullable(behind == null ? lines.get(label) : behind);
    }

    /** The ID of the action that depends on exactly these lines. */
    public ActionId id(HashTrace trace) {
        ActionHash hash = new ActionHash(action, SCHEMA, trace).write(action + "\n");
        for (Map.Entry<String, String> line : lines.entrySet()) {
            hash.write(format(line.getKey(), line.getValue()));
        }
        return hash.sum();
    }

    /** The text form; {@link #parse} reads it back. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, String> line : lines().entrySet()) {
            out.writeBytes(format(line.getKey(), line.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static InputManifest parse(String action, byte[] bytes) {
        InputManifest manifest = new InputManifest(action);
        LineReader reader = new LineReader(bytes);
        while (reader.hasMore()) {
            manifest.add(reader.field('='), reader.field('\n'));
        }
        return manifest;
    }

    /** The lines by label, in order, those that are summed in the place of their sum. */
    Map<String, String> lines() {
        if (summedAt == null) {
            return lines;
        }
        if (summed == null) {
            throw new IllegalStateException("only their sum is known: " + summedAt);
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            if (line.getKey().equals(summedAt)) {
                all.putAll(summed);
            } else {
                all.put(line.getKey(), line.getValue());
            }
        }
        return all;
    }

    private static String format(String label, String value) {
        return utf8Length(label) + ":" + label + "=" + utf8Length(value) + ":" + value + "\n";
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Reads {@code <length>:<text><end>} fields. */
    private static final class LineReader {
        private final byte[] bytes;
        private int at;

        LineReader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return at < bytes.length;
        }

        String field(char end) {
            int length = length();
            if (length >= bytes.length - at || bytes[at + length] != end) {
                throw new IllegalArgumentException("input manifest torn at byte " + at);
            }
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length + 1;
            return text;
        }

        private int length() {
            int length = 0;
            while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && length < bytes.length) {
                length = 10 * length + bytes[at++] - '0';
            }
            if (at >= bytes.length || bytes[at++] != ':') {
                throw new IllegalArgumentException("input manifest has no length at byte " + at);
            }
            return length;
        }
    }
}
