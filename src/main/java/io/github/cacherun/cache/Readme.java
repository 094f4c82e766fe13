package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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

    /**
     * Writes it if it is not there, or torn; whole and on the disk before it has its name, as without it nothing here is
     * ever cleaned.
     *
     * @param prefix where its temporary file is made
     */
    void write(CacheView view, Path prefix) {
        String text = text();
        if (text == null || text.startsWith(BEGINNING) || !isTorn(text)) {
            return;
        }
        Source source = Source.of(TEXT.getBytes(StandardCharsets.ISO_8859_1));
        try {
            new AtomicFile(view, prefix, Durability.FORCED).write(file, source, Content.of(source));
        } catch (IOException bestEffort) {
            // the next prefix directory is another occasion
            return;
        }
    }

    /** Whether it is there and ours. */
    boolean isOurs() {
        String text = text();
        return text != null && text.startsWith(BEGINNING);
    }

    /** By a crash, which may leave zeros; or empty, as is one that is not there. */
    private static boolean isTorn(String text) {
        return TEXT.startsWith(text.replace("\0", ""));
    }

    /** Empty if there is none; null if it cannot be read. */
    private @Nullable String text() {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // a link or a pipe is none either, but a folder may be somebody's
            return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? null : "";
        }
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException unreadable) {
            return null;
        }
    }

    /**
     * Refuses a directory that says to be something else; it may have lost its README.
     *
     * @throws InvalidCacheDirectoryException when it has another one
     */
    void requireNoOther() {
        String text = text();
        if (text != null && !text.startsWith(BEGINNING) && !isTorn(text)) {
            throw new InvalidCacheDirectoryException(
                    file.getParent() + " is not a cache of cache-maven-plugin: its README"
                            + " says something else. Nothing was removed; name another directory with -Dcache.dir=...");
        }
    }
}
