package io.github.cacherun.cache;

import java.nio.file.Path;

/**
 * An output and the file that holds it.
 *
 * @param path absolute path in the cache, to be read but never written; when the cache is off, the file that was put
 */
public record CachedFile(Path path, Entry entry) {}
