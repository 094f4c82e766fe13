package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The attribute {@code Class-Path} of a manifest (JAR File Specification): relative URLs with a space between them. An
 * absolute path is one, and unlike a URL with a scheme it is one that class-data sharing accepts.
 */
final class ManifestClassPath {

    /** Besides letters and digits, what java takes as it is; class-data sharing decodes nothing. */
    private static final String PLAIN = "/-._~+@=,$!";

    private ManifestClassPath() {}

    static String of(Iterable<Path> entries) {
        StringBuilder value = new StringBuilder();
        for (Path entry : entries) {
            append(entry, value);
        }
        return value.toString();
    }

    private static void append(Path entry, StringBuilder value) {
        if (value.length() > 0) {
            value.append(' ');
        }
        String text = entry.toString().replace(entry.getFileSystem().getSeparator(), "/");
        // C:/a.jar would have the scheme C
        String absolute = text.startsWith("/") ? text : "/" + text;
        for (byte octet : absolute.getBytes(UTF_8)) {
            append(octet, value);
        }
        if (Files.isDirectory(entry) && !absolute.endsWith("/")) {
            value.append('/');
        }
    }

    private static void append(byte octet, StringBuilder value) {
        char character = (char) (octet & 0xFF);
        boolean letter = isWithin('a', character, 'z') || isWithin('A', character, 'Z');
        if (letter || isWithin('0', character, '9') || PLAIN.indexOf(character) >= 0) {
            value.append(character);
        } else {
            value.append(String.format(Locale.ROOT, "%%%02X", (int) character));
        }
    }

    private static boolean isWithin(char first, char character, char last) {
        return first <= character && character <= last;
    }
}
