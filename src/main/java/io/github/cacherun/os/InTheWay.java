package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What lies where a file should be and is none: a directory, a named pipe, a symbolic link. Opening a pipe waits for
 * somebody else to do so, and whoever writes through a link writes to a file that is not theirs.
 */
public final class InTheWay {

    private InTheWay() {}

    /** Whether there is a file to append to, or nothing, so that one can be made. */
    public static boolean isNone(Path place) {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) || !Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes it, as far as it can be removed; leaves a file where it is. */
    public static void remove(Path place) {
        if (!isNone(place)) {
            delete(place);
        }
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
