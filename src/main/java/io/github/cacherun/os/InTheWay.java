package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What lies where a file should be and is none: a directory, a link that leads to no file, a named pipe. */
public final class InTheWay {

    private InTheWay() {}

    /** Removes it, as far as it can be removed; leaves a file where it is. */
    public static void remove(Path place) {
        if (!Files.isRegularFile(place) && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
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
