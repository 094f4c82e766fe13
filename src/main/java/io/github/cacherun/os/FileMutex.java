package io.github.cacherun.os;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lets one user at a time into what a path stands for, never waiting. Between processes it is a lock on a file. Within
 * a JVM that does not do: a second channel on the file, by its mere closing, would drop the lock of the first. There it
 * is a system property, the one thing that class realms share (statics are per realm); strings only, as everybody may
 * list the properties.
 */
public final class FileMutex implements Closeable {

    private static final String PROPERTY_PREFIX = "io.github.cacherun.inside.";

    private final String property;

    private FileMutex(String property) {
        this.property = property;
    }

    /**
     * Enters as far as this JVM is concerned, or gives null if somebody is inside. To be done before a channel on the
     * file is opened.
     */
    public static @Nullable FileMutex tryEnter(Path realPath) {
        String property = PROPERTY_PREFIX + realPath;
        boolean first = System.getProperties().putIfAbsent(property, "now") == null;
        return first ? new FileMutex(property) : null;
    }

    /**
     * Keeps other processes out until the channel is closed; tells whether none was inside. Where the file system has
     * no locks nobody is kept out.
     */
    public boolean tryLock(FileChannel file) {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    @Override
    public void close() {
        System.getProperties().remove(property);
    }
}
