package io.github.cacherun.link;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The {@code release} file in the folder of a JDK.
 *
 * @param text all of it
 * @param values what it says, by key; nothing if it is damaged
 */
public record ReleaseFile(String text, Properties values) {

    /** Where it lies, if the JDK has one. */
    public static Path in(Path javaHome) {
        return javaHome.resolve("release");
    }

    /**
     * Reads that of a JDK.
     *
     * @throws IOException when there is none, or none that can be read
     */
    public static ReleaseFile read(Path javaHome) throws IOException {
        String text = Files.readString(in(javaHome), StandardCharsets.ISO_8859_1);
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IllegalArgumentException damaged) {
            values.clear();
        }
        return new ReleaseFile(text, values);
    }

    /** The value of a key without its quotes; empty if there is none. */
    public String value(String key) {
        return values.getProperty(key, "").replace("\"", "").strip();
    }
}
