package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The README of a cache, by which a cache of ours is told from other folders, also from those of other tools like it. */
final class Readme {

    private static final String BEGINNING = "This is the cache of cache-maven-plugin";

    private static final String TEXT = BEGINNING + """
            : programs and other results of builds, kept so that
            they need not be made again. It may be deleted at any time, at the price of building again.
            What was not used for some days is removed on its own; "mvn cache:trim" does so now.
            """;

    private final Path file;

    Readme(CacheFiles files) {
        this.file = files.readme();
    }

    /** Writes it if it is not there. */
    void write() {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.writeString(file, TEXT, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            // best effort: a courtesy to people who look around, and maybe somebody else just wrote it
            return;
        }
    }

    /** Whether it is there and ours. */
    boolean isOurs() {
        return text().startsWith(BEGINNING);
    }

    /** Empty if there is none. */
    private String text() {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException noneOrNoText) {
            return "";
        }
    }

    /**
     * Refuses a directory that says to be something else; it may have lost its README.
     *
     * @throws InvalidCacheDirectoryException when it has another one
     */
    void requireNoOther() {
        // ours may be half written, or not at all
        if (!isOurs() && !TEXT.startsWith(text())) {
            throw new InvalidCacheDirectoryException(
                    file.getParent() + " is not a cache of cache-maven-plugin: its README"
                            + " says something else. Nothing was removed; name another directory with -Dcache.dir=...");
        }
    }
}
