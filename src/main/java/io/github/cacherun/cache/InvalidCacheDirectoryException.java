package io.github.cacherun.cache;

/**
 * The cache directory cannot be used, and the user has to decide what to do: the message names the directory, where its
 * name came from, what is wrong and the remedy.
 */
public final class InvalidCacheDirectoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCacheDirectoryException(String message) {
        super(message);
    }
}
