package io.github.cacherun.build;

import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.link.LinkRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An executable that is ready to run.
 *
 * @param name what it is called
 * @param file where it lies; in the cache, unless it could not be stored
 * @param inUse what of the cache it needs as long as it runs: itself, and modules on its class path
 * @param command what starts it, without the program's own arguments
 * @param basedir the folder of its module
 * @param hit whether it and its module were in the cache
 * @param buildTook how long the lifecycle ran when it was built
 * @param effort what this call did for it
 * @param jdk what it runs on
 * @param linked what it was linked of, its own classes aside
 * @param stored whether it is in the cache; else its file is gone when {@link Scratch} is closed
 */
public record Program(
        String name,
        CachedFile file,
        List<Entry> inUse,
        List<String> command,
        Path basedir,
        boolean hit,
        Duration buildTook,
        Effort effort,
        Jdk jdk,
        LinkRequest linked,
        boolean stored) {

    /** Keeps its file, and what else it needs of the cache, there for as long as if it had just been put. */
    public void pin(DiskCache cache) {
        inUse.forEach(cache::pin);
    }
}
