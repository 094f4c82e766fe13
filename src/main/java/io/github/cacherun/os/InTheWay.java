package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What lies where a file should be and is none: a directory, a named pipe, a symbolic link. Opening a pipe waits for
 * somebody else to do so, and whoever writes through a link writes to a file that is not theirs.
 */
public final class InTheWay {

    private InTheWay() {}

    /** Whether there is a file to append to, or nothing, so that one can be made. Not if it cannot be looked at. */
    public static boolean isNone(Path place) {
        try {
            return isFile(place);
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Removes it, as far as it can be removed; leaves a file where it is, and what cannot be looked at. */
    public static void remove(Path place) {
        try {
            if (!isFile(place)) {
                delete(place);
            }
        } catch (IOException noneOrUnknown) {
            return;
        }
    }

    private static boolean isFile(Path place) throws IOException {
        return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile();
    }

    private static void delete(Path place) {
        try {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
                    files.forEach(InTheWay::delete);
                }
            }
            Files.deleteIfExists(place);
        } catch (IOException | DirectoryIteratorException e) {
            // whoever opens it says what is wrong
            return;
        }
    }
}
