package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A temporary folder that is made when first needed and gone when closed. */
public final class Scratch implements AutoCloseable {

    private @Nullable Path folder;

    /** A path in the folder that nothing lies at yet. */
    Path file(String name) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("cache-maven-plugin-");
        }
        return Files.createTempDirectory(folder, "").resolve(name);
    }

    /** Whether a file lies here, and so is gone when the call is over. */
    boolean holds(Path file) {
        return folder != null && file.startsWith(folder);
    }

    /** Leaves all that is there to the system's own cleaning: a program runs from it when this is closed. */
    public void leave() {
        folder = null;
    }

    /** Deletes what is there; what cannot be deleted is left to the system's own cleaning. */
    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            Folders.delete(folder);
        } catch (IOException leftBehind) {
            // a temporary file too many is no reason to fail a run that went well
        }
    }
}
