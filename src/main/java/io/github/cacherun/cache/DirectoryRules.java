package io.github.cacherun.cache;

import io.github.cacherun.os.Os;
import io.github.cacherun.os.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/**
 * What a directory has to be to hold the cache. Strict about who may write there, because what lies there is executed.
 * Checked on every hit, so it takes three system calls when all is well.
 *
 * @param origin who named the directory, for the message
 */
record DirectoryRules(Path directory, String origin) {

    /** An executable names itself on its class path. */
    private static final char CLASS_PATH_SEPARATOR = ':';

    void requireUsable(Os os, ToIntFunction<Os> processUser) {
        if (!os.isWindows() && directory.toString().indexOf(CLASS_PATH_SEPARATOR) >= 0) {
            throw invalid("has a colon in it, which no class path can hold", "name another one");
        }
        if (!Files.isDirectory(directory)) {
            requireCreatable();
            return;
        }
        if (!os.isWindows()) {
            requirePrivate(processUser.applyAsInt(os));
        }
        if (!Files.isWritable(directory) && isUninitialised()) {
            throw invalid("is empty and cannot be written", "make it writable for you, or name another one");
        }
    }

    /** A cache that others could write to would let them choose what we execute. */
    private void requirePrivate(int uid) {
        Ownership ownership = ownership();
        if (ownership.uid() != uid) {
            throw invalid(
                    "belongs to another user (uid " + ownership.uid() + ", you are " + uid
                            + "), who could have put programs there for you to run",
                    "name a directory of your own");
        }
        if (ownership.isWritableByOthers()) {
            throw invalid(
                    "can be written by others (mode " + ownership.permissions()
                            + "), who could put programs there for you to run",
                    "run chmod go-w \"" + directory + "\", or name another one");
        }
    }

    private Ownership ownership() {
        try {
            return Ownership.of(directory);
        } catch (IOException e) {
            throw invalid("cannot be looked at: " + e, "name another one");
        }
    }

    /** One that was put to use and then made read-only still serves hits; an empty one never will. */
    private boolean isUninitialised() {
        String[] names = directory.toFile().list();
        return names == null || names.length == 0;
    }

    private void requireCreatable() {
        for (Path ancestor = directory; ancestor != null; ancestor = ancestor.getParent()) {
            if (AtomicFile.exists(ancestor)) {
                requireRoomIn(ancestor);
                return;
            }
        }
        throw invalid("cannot be created: its root does not exist", "name another one");
    }

    private void requireRoomIn(Path ancestor) {
        if (!Files.isDirectory(ancestor)) {
            String what =
                    Files.isSymbolicLink(ancestor) ? "a symbolic link that leads to no directory" : "not a directory";
            String complaint =
                    ancestor.equals(directory) ? "is " + what : "cannot be created: " + ancestor + " is " + what;
            throw invalid(complaint, "remove that, or name another one");
        }
        if (!Files.isWritable(ancestor)) {
            throw invalid("cannot be created: " + ancestor + " cannot be written", "create it, or name another one");
        }
    }

    private InvalidCacheDirectoryException invalid(String complaint, String remedy) {
        return new InvalidCacheDirectoryException("the cache directory " + directory + " (from " + origin + ") "
                + complaint + ": " + remedy + " with -D" + CacheDirectory.PROPERTY + "=...");
    }
}
