package io.github.cacherun.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose writing failed: half of it must not be taken for the whole. */
final class PartialFile {

    private PartialFile() {}

    /** Removes the file; should that fail too, the first failure stays the one that is told. */
    static void remove(Path file, Exception failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
