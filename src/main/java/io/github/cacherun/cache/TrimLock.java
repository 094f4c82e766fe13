package io.github.cacherun.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lets one trim at a time into a cache, never waiting. Between processes it is a lock on the stamp file. Within a JVM
 * that does not do: a second channel on the file, by its mere closing, would drop the lock of the first. There it is a
 * system property, the one thing that class realms share (statics are per realm); strings only, as everybody may list
 * the properties.
 */
final class TrimLock implements Closeable {

    private static final String PROPERTY_PREFIX = "io.github.cacherun.trimming.";

    private final String property;

    private TrimLock(String property) {
        this.property = property;
    }

    /**
     * Enters the cache of the given real path as far as this JVM is concerned, or gives null if somebody is inside.
     */
    static @Nullable TrimLock tryEnter(Path realRoot) {
        String property = PROPERTY_PREFIX + realRoot;
        boolean first = System.getProperties().putIfAbsent(property, "now") == null;
        return first ? new TrimLock(property) : null;
    }

    /** Keeps other processes out until the channel is closed; tells whether none was inside. */
    boolean tryLock(FileChannel stamp) {
        try {
            return stamp.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // no locks on this file system: two trims at once do the same work twice, no harm
            return true;
        }
    }

    @Override
    public void close() {
        System.getProperties().remove(property);
    }
}
