package io.github.cacherun.cache;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The file name of an executable: one plain path segment that every system accepts, Windows included, so that no name
 * leads out of the cache and an entry can be used wherever the cache is carried. Letters of any script are fine.
 *
 * @param value the file name
 */
public record ExecutableName(String value) {

    /** What a file name may be long on the common file systems, in bytes. */
    private static final int MAX_UTF8_BYTES = 255;

    private static final String FORBIDDEN = "<>:\"/\\|?*";

    /** Marks that turn text around, end lines or cannot be seen: what is shown would not be what is meant. */
    private static final String DECEPTIVE =
            "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff";

    /** Windows opens devices under these names, in every directory, whatever the extension. */
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");

    /**
     * Takes the name as it is.
     *
     * @throws InvalidExecutableNameException when it is not as described above
     */
    public ExecutableName {
        require(value);
    }

    /**
     * Looks at a name without taking it.
     *
     * @throws InvalidExecutableNameException when it is not as described above
     */
    public static void require(String value) {
        requireNotHidden(value);
        requirePlainCharacters(value);
        requirePlainEnd(value);
        if (isDevice(value)) {
            throw new InvalidExecutableNameException(value, "is the name of a device on Windows");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_UTF8_BYTES) {
            throw new InvalidExecutableNameException(value, "is longer than " + MAX_UTF8_BYTES + " bytes in UTF-8");
        }
    }

    private static void requireNotHidden(String value) {
        if (value.isEmpty()) {
            throw new InvalidExecutableNameException(value, "is empty");
        }
        if (value.charAt(0) == '.') {
            throw new InvalidExecutableNameException(value, "starts with a dot");
        }
    }

    private static void requirePlainEnd(String value) {
        char last = value.charAt(value.length() - 1);
        if (last == '.' || last == ' ') {
            throw new InvalidExecutableNameException(value, "ends in a dot or a space, which Windows drops");
        }
    }

    private static void requirePlainCharacters(String value) {
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            if (FORBIDDEN.indexOf(point) >= 0) {
                throw new InvalidExecutableNameException(value, "contains the character " + (char) point);
            }
            if (Character.isISOControl(point)) {
                throw new InvalidExecutableNameException(value, "contains a control character");
            }
            if (DECEPTIVE.indexOf(point) >= 0) {
                throw new InvalidExecutableNameException(
                        value, "contains the invisible character U+" + Integer.toHexString(point));
            }
            if (Character.getType(point) == Character.SURROGATE) {
                throw new InvalidExecutableNameException(value, "contains half of a character (a lone surrogate)");
            }
            i += Character.charCount(point);
        }
    }

    private static boolean isDevice(String value) {
        int dot = value.indexOf('.');
        String base =
                (dot < 0 ? value : value.substring(0, dot)).stripTrailing().toUpperCase(Locale.ROOT);
        return DEVICES.contains(base) || isNumberedPort(base);
    }

    /** Superscript digits count as digits to Windows. */
    private static boolean isNumberedPort(String base) {
        return base.length() == 4
                && (base.startsWith("COM") || base.startsWith("LPT"))
                && "0123456789\u00b9\u00b2\u00b3".indexOf(base.charAt(3)) >= 0;
    }
}
