package io.github.cacherun.action;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names that a text may ask Maven to replace with values: {@code ${name}} and {@code @name@}, as resources are
 * filtered by default, whatever letter stands before the brace, and every word that starts with {@code env.} or is
 * {@code maven.build.timestamp}, in whatever form. Written to like a stream, so that a file is read once for its hash and its references. A name that only looks
 * like one costs little, one that is not found would cost the truth: so it takes more than it must.
 */
final class References extends OutputStream {

    private static final String ENVIRONMENT = "env.";
    private static final String TIMESTAMP = "maven.build.timestamp";

    /** Longer runs are no names but data. */
    private static final int MAX_LENGTH = 200;

    private final Set<String> names = new TreeSet<>();
    private final byte[] word = new byte[MAX_LENGTH];
    private int length;
    private byte before;

    /** The names found, sorted. */
    Set<String> names() {
        end((byte) 0);
        return names;
    }

    @Override
    public void write(int b) {
        byte next = (byte) b;
        if (!isOfName(next) && !(length > 0 && before == '{' && isOfIndex(next))) {
            end(next);
        } else {
            if (length < MAX_LENGTH) {
                word[length] = next;
            }
            length++;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            write(bytes[i]);
        }
    }

    private void end(byte next) {
        if (length > 0 && length <= MAX_LENGTH) {
            boolean delimited = (before == '{' && next == '}') || (before == '@' && next == '@');
            boolean telling = word[0] == 'e' || word[0] == 'm';
            if (delimited || (telling && length > ENVIRONMENT.length())) {
                add(new String(word, 0, length, StandardCharsets.ISO_8859_1), delimited);
            }
        }
        length = 0;
        before = next;
    }

    private void add(String name, boolean delimited) {
        if (delimited || name.startsWith(ENVIRONMENT) || name.equals(TIMESTAMP)) {
            names.add(name);
        }
    }

    /** As in {@code settings.servers[0].username}, {@code env.ProgramFiles(x86)}. */
    private static boolean isOfIndex(byte b) {
        return b == '[' || b == ']' || b == '(' || b == ')';
    }

    private static boolean isOfName(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '.'
                || b == '_'
                || b == '-';
    }
}
