package io.github.cacherun.os;

/** The environment does not say where this user's caches are; the message names the variables that would. */
public final class UndefinedCacheHomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndefinedCacheHomeException(String message) {
        super(message);
    }
}
