package io.github.cacherun.cache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * The bytes of an index file, which are Go's: one line of {@value #LENGTH} bytes,
 *
 * <pre>v1 &lt;action ID&gt; &lt;output ID&gt; &lt;size&gt; &lt;time put&gt;\n</pre>
 *
 * with both IDs as 64 hexadecimal digits, and the size (bytes) and the time (nanoseconds since 1970) as decimals right
 * justified in 20 columns. The fixed length makes a torn line evident.
 */
final class EntryFormat {

    static final int LENGTH = 175;

    private static final int ACTION_ID = 3;
    private static final int OUTPUT_ID = 68;
    private static final int SIZE = 133;
    private static final int TIME = 154;
    private static final int NUMBER_COLUMNS = 20;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private EntryFormat() {}

    static byte[] encode(ActionId id, Entry entry) {
        byte[] line = new byte[LENGTH];
        Arrays.fill(line, (byte) ' ');
        line[0] = 'v';
        line[1] = '1';
        place(line, ACTION_ID, id.hex());
        place(line, OUTPUT_ID, entry.outputId().hex());
        placeNumber(line, SIZE, entry.size());
        placeNumber(line, TIME, nanos(entry.timePut()));
        line[LENGTH - 1] = '\n';
        return line;
    }

    private static void place(byte[] line, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, line, offset, bytes.length);
    }

    private static void placeNumber(byte[] line, int offset, long number) {
        String text = Long.toString(number);
        place(line, offset + NUMBER_COLUMNS - text.length(), text);
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS_PER_SECOND), time.getNano());
    }

    /**
     * Reads the line of the given action.
     *
     * @param bytes the file's bytes; those from {@code length} on are not looked at
     * @param length how many there are; anything above {@link #LENGTH} says that there are more
     */
    static Entry decode(ActionId id, byte[] bytes, int length) throws EntryNotFoundException {
        requireLength(length);
        requireHeader(bytes);
        if (!hex(bytes, ACTION_ID, "decoding ID").equals(id.hex())) {
            throw new EntryNotFoundException("mismatched ID");
        }
        OutputId outputId = new OutputId(hex(bytes, OUTPUT_ID, "decoding output ID"));
        long size = number(bytes, SIZE, "size");
        long nanos = number(bytes, TIME, "timestamp");
        return new Entry(outputId, size, Instant.ofEpochSecond(0, nanos));
    }

    private static void requireLength(int length) throws EntryNotFoundException {
        if (length > LENGTH) {
            throw new EntryNotFoundException("too long");
        }
        if (length == 0) {
            throw new EntryNotFoundException("file is empty");
        }
        if (length < LENGTH) {
            throw new EntryNotFoundException("entry file incomplete");
        }
    }

    private static void requireHeader(byte[] bytes) throws EntryNotFoundException {
        if (bytes[0] != 'v'
                || bytes[1] != '1'
                || bytes[ACTION_ID - 1] != ' '
                || bytes[OUTPUT_ID - 1] != ' '
                || bytes[SIZE - 1] != ' '
                || bytes[TIME - 1] != ' '
                || bytes[LENGTH - 1] != '\n') {
            throw new EntryNotFoundException("invalid header");
        }
    }

    private static String hex(byte[] bytes, int offset, String what) throws EntryNotFoundException {
        char[] digits = new char[Sha256.HEX_DIGITS];
        for (int i = 0; i < digits.length; i++) {
            int value = Character.digit(bytes[offset + i], 16);
            if (value < 0) {
                throw new EntryNotFoundException(what + ": not a hexadecimal digit at byte " + (offset + i));
            }
            digits[i] = Character.forDigit(value, 16);
        }
        return new String(digits);
    }

    private static long number(byte[] bytes, int offset, String what) throws EntryNotFoundException {
        int start = offset;
        int end = offset + NUMBER_COLUMNS;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        long number;
        try {
            number = Long.parseLong(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            throw new EntryNotFoundException("parsing " + what + ": not a number");
        }
        if (number < 0) {
            throw new EntryNotFoundException("negative " + what);
        }
        return number;
    }
}
