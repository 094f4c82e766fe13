package io.github.cacherun.build;

import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.Entry;
import java.time.Duration;
import java.util.List;

/**
 * An executable that is ready to run.
 *
 * @param name what it is called
 * @param file where it lies; in the cache, unless it could not be stored
 * @param inUse what of the cache it needs as long as it runs: itself, and modules on its class path
 * @param command what starts it, without the program's own arguments
 * @param hit whether everything was in the cache
 * @param buildTook how long the lifecycle ran when it was built
 */
public record Program(
        String name, CachedFile file, List<Entry> inUse, List<String> command, boolean hit, Duration buildTook) {}
