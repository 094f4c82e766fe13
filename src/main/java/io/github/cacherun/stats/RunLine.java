package io.github.cacherun.stats;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as a line of text, fields apart by tabs: {@code v1}, milliseconds since 1970, {@code hit}, {@code miss}, or
 * {@code put} if nothing was run, milliseconds that the build took, bytes put, project, program, reason. Less than 4 KiB, which a local file system
 * appends at once.
 */
final class RunLine {

    static final int MAX_BYTES = 4096;

    private static final String VERSION = "v1";
    private static final String HIT = "hit";
    private static final String MISS = "miss";
    private static final String PUT = "put";

    // a character may take three bytes
    private static final int PROJECT_CHARACTERS = 400;
    private static final int PROGRAM_CHARACTERS = 300;
    private static final int REASON_CHARACTERS = 500;

    private RunLine() {}

    /** The line with its end. */
    static byte[] bytes(Run run) {
        return (text(run) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static String text(Run run) {
        return VERSION + "\t" + run.at().toEpochMilli() + "\t" + kind(run) + "\t"
                + run.took().toMillis() + "\t" + run.putBytes() + "\t"
                + plain(run.project(), PROJECT_CHARACTERS) + "\t"
                + plain(run.program(), PROGRAM_CHARACTERS) + "\t"
                + plain(run.reason(), REASON_CHARACTERS);
    }

    /** The run, or null if the line is damaged or of another version. */
    static @Nullable Run parse(String line) {
        try {
            return parse(new Fields(line));
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }

    /**
     * The run in the fields that are left.
     *
     * @throws IllegalArgumentException if they are damaged
     */
    static Run parse(Fields fields) {
        fields.expect(VERSION);
        Instant at = fields.instant();
        String kind = fields.text();
        Duration took = Duration.ofMillis(fields.number());
        long putBytes = fields.number();
        Run run = new Run(at, fields.text(), fields.text(), kind.equals(HIT), took, fields.text(), putBytes);
        fields.end();
        if (!kind.equals(kind(run))) {
            throw new IllegalArgumentException("no such run: " + kind);
        }
        return run;
    }

    private static String kind(Run run) {
        return run.isPutOnly() ? PUT : run.hit() ? HIT : MISS;
    }

    /** Nothing that ends a field or a line. */
    private static String plain(String text, int most) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), most); i++) {
            char c = text.charAt(i);
            plain.append(Character.isISOControl(c) ? ' ' : c);
        }
        return plain.toString();
    }
}
