package io.github.cacherun.os;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    private @Nullable FileChannel channel;

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
     * Keeps other processes out as well; tells whether none was inside. Where the file system has no locks nobody is
     * kept out.
     *
     * @param file to be locked, created if missing
     * @throws IOException when it cannot be opened
     */
    public boolean tryLock(Path file) throws IOException {
        FileChannel opened =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel = opened;
        try {
            return opened.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    /**
     * The locked file, to be read and written through this only: the lock is lost as soon as this JVM closes any other
     * channel of the file.
     *
     * @throws IllegalStateException if it was not locked
     */
    public FileChannel channel() {
        if (channel == null) {
            throw new IllegalStateException("not locked");
        }
        return channel;
    }

    /** Lets others in. */
    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            System.getProperties().remove(property);
        }
    }
}
