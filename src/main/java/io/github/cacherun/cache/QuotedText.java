package io.github.cacherun.cache;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes between quotes on one line, as Go's {@code %q} writes them, so that traces can be compared. */
final class QuotedText {

    private QuotedText() {}

    static String of(byte[] bytes) {
        StringBuilder quoted = new StringBuilder(bytes.length + 2).append('"');
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .codePoints()
                    .forEach(point -> appendPoint(quoted, point));
        } catch (CharacterCodingException e) {
            appendBytes(quoted, bytes);
        }
        return quoted.append('"').toString();
    }

    private static void appendBytes(StringBuilder quoted, byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0) {
                appendPoint(quoted, b);
            } else {
                appendEscaped(quoted, "\\x", b & 0xff, 2);
            }
        }
    }

    private static void appendPoint(StringBuilder quoted, int point) {
        switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case 0x07 -> quoted.append("\\a");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case 0x0b -> quoted.append("\\v");
            default -> appendOther(quoted, point);
        }
    }

    private static void appendOther(StringBuilder quoted, int point) {
        if (isPrintable(point)) {
            quoted.appendCodePoint(point);
        } else if (point < 0x80) {
            appendEscaped(quoted, "\\x", point, 2);
        } else if (point < 0x10000) {
            appendEscaped(quoted, "\\u", point, 4);
        } else {
            appendEscaped(quoted, "\\U", point, 8);
        }
    }

    private static boolean isPrintable(int point) {
        if (point == ' ') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void appendEscaped(StringBuilder quoted, String prefix, int value, int digits) {
        String hex = Integer.toHexString(value);
        quoted.append(prefix).append("0".repeat(digits - hex.length())).append(hex);
    }
}
