package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An index file or output as it lies there.
 *
 * @param kind what it is, its archives aside
 * @param fileName what the output's file is called; its ID if it has no name
 * @param bytes of its files, archives aside
 * @param archiveBytes of class-data archives that lie beside an executable
 * @param used when it was last used, to the hour
 */
record Stored(Path path, Survey.Kind kind, String fileName, long bytes, long archiveBytes, Instant used) {

    static final String ARCHIVE_SUFFIX = ".jsa";

    private static final String JAR_SUFFIX = ".jar";

    /** Null if it is gone or cannot be looked at. */
    static @Nullable Stored look(Path path, Labels labels) {
        String name = String.valueOf(path.getFileName());
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Instant used = is.lastModifiedTime().toInstant();
            if (is.isDirectory() && !CacheFiles.isIndex(name)) {
                return folder(path, labels.of(name), used);
            }
            Survey.Kind kind = CacheFiles.isIndex(name) ? Survey.Kind.INDEX : Survey.Kind.MEMO;
            return new Stored(path, kind, name, is.isRegularFile() ? is.size() : FileTree.bytes(path), 0, used);
        } catch (IOException gone) {
            return null;
        }
    }

    private static Stored folder(Path folder, @Nullable Label label, Instant used) throws IOException {
        long bytes = 0;
        long archiveBytes = 0;
        String named = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                long size = FileTree.bytes(file);
                if (isArchive(file)) {
                    archiveBytes += size;
                } else {
                    bytes += size;
                    named = String.valueOf(file.getFileName());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        String name = named == null ? String.valueOf(folder.getFileName()) : named;
        Survey.Kind byName = name.endsWith(JAR_SUFFIX) ? Survey.Kind.BUILD_OUTPUT : Survey.Kind.EXECUTABLE;
        return new Stored(folder, label == null ? byName : label.kind(), name, bytes, archiveBytes, used);
    }

    static boolean isArchive(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ARCHIVE_SUFFIX);
    }

    Stored usedAt(Instant time) {
        return new Stored(path, kind, fileName, bytes, archiveBytes, time);
    }

    /** Archives count as one entry, too. */
    Survey.Amount all() {
        return new Survey.Amount(archiveBytes > 0 ? 2 : 1, allBytes());
    }

    long allBytes() {
        return bytes + archiveBytes;
    }

    Duration age(Instant now) {
        Duration age = Duration.between(used, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
