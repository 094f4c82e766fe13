package io.github.cacherun.build;

import io.github.cacherun.os.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A temporary folder that is made when first needed and gone when closed. */
public final class Scratch implements AutoCloseable {

    /** With less room than this no write of a file succeeds for sure. */
    private static final long BLOCK_BYTES = 64 * 1024;

    private @Nullable Path folder;

    /**
     * A path in the folder that nothing lies at yet.
     *
     * @throws InvalidRequestException when the folder cannot be made
     */
    Path file(String name) throws InvalidRequestException {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("cache-maven-plugin-");
            }
            return Files.createTempDirectory(folder, "").resolve(name);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What to throw for a failure while files were written here: says so if there is no room left. */
    Exception explained(IOException e) {
        return isFull() ? unusable(e) : e;
    }

    private boolean isFull() {
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < BLOCK_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static InvalidRequestException unusable(IOException e) {
        return new InvalidRequestException(
                "no temporary file can be written in " + System.getProperty("java.io.tmpdir") + ": "
                        + FileProblem.describe(e)
                        + "; make room there, or name another folder with MAVEN_OPTS=-Djava.io.tmpdir=...",
                e);
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
