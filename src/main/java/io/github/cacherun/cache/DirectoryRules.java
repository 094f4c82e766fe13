package io.github.cacherun.cache;

import io.github.cacherun.os.Os;
import io.github.cacherun.os.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * What a directory has to be to hold the cache. Strict about who may write there, because what lies there is executed.
 * Checked on every hit, so it takes few system calls when all is well.
 *
 * @param origin who named the directory, for the message
 * @param trusted whether whoever could write there is trusted
 */
record DirectoryRules(Path directory, String origin, boolean trusted) {

    private static final int ROOT = 0;

    private static final String TRUST =
            ", or, if you trust all who can write there, say -D" + CacheDirectory.TRUST + "=true";

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
        if (!os.isWindows() && !trusted) {
            requirePrivate(processUser.applyAsInt(os));
        }
        if (!Files.isWritable(directory) && isUninitialised()) {
            throw invalid("is empty and cannot be written", "make it writable for you, or name another one");
        }
    }

    /** A cache that others could write to would let them choose what we execute. */
    private void requirePrivate(int uid) {
        Ownership ownership = ownership(directory);
        if (ownership.uid() != uid) {
            throw invalid(
                    "belongs to another user (uid " + ownership.uid() + ", you are " + uid
                            + "), who could have put programs there for you to run",
                    "name a directory of your own",
                    TRUST);
        }
        if (ownership.isWritableByOthers()) {
            throw invalid(
                    "can be written by others (mode " + ownership.permissions()
                            + "), who could put programs there for you to run",
                    "run chmod go-w \"" + directory + "\", or name another one",
                    TRUST);
        }
    }

    /**
     * One look at where the directory lies, for hits. What lies further up was looked at when the cache was filled, and
     * since then nobody could change it but those who were trusted then.
     */
    void requireSafeParent(Os os, ToIntFunction<Os> processUser) {
        Path parent = directory.getParent();
        if (!os.isWindows() && !trusted && parent != null && Files.isDirectory(parent)) {
            requireSafe(parent, ownership(parent), processUser.applyAsInt(os));
        }
    }

    /** Whoever may put another directory in the place of the cache's chooses what we execute, as if writing there. */
    void requireSafeWay(Os os, ToIntFunction<Os> processUser) {
        if (os.isWindows()) {
            return;
        }
        int uid = processUser.applyAsInt(os);
        try {
            for (Path place : WayThere.to(directory)) {
                requireSafe(place, Ownership.ofLink(place), uid);
            }
        } catch (IOException e) {
            throw invalid("cannot be looked at: " + e, "name another one");
        }
    }

    /** Root is not protected from whose home it works in, as in containers: that user's build files are run anyway. */
    private void requireSafe(Path place, Ownership of, int uid) {
        if (uid != ROOT && !of.isOf(uid) && !isOfSystem(of)) {
            throw invalid(
                    "lies behind " + place + ", which belongs to another user (uid " + of.uid() + ", you are " + uid
                            + "), who could put another in its place",
                    "name one below a directory of your own",
                    TRUST);
        }
        if (of.isDirectory() && of.letsStrangersReplace(uid)) {
            throw invalid(
                    "lies behind " + place + ", which others can write (mode " + of.permissions()
                            + "), who could put another in its place",
                    "run chmod go-w \"" + place + "\", or name one below another directory",
                    TRUST);
        }
    }

    /** In a container root may have another number, but whoever owns the root may do everything anyway. */
    private boolean isOfSystem(Ownership of) {
        return of.uid()
                == ownership(Objects.requireNonNull(directory.getRoot())).uid();
    }

    private Ownership ownership(Path place) {
        try {
            return Ownership.of(place);
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
        return invalid(complaint, remedy, "");
    }

    private InvalidCacheDirectoryException invalid(String complaint, String remedy, String more) {
        return new InvalidCacheDirectoryException("the cache directory " + directory + " (from " + origin + ") "
                + complaint + ": " + remedy + " with -D" + CacheDirectory.PROPERTY + "=..." + more);
    }
}
