package io.github.cacherun.os;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a user's programs keep their caches, as each system has it (and Go's {@code os.UserCacheDir}). */
public final class CacheHome {

    private CacheHome() {}

    /**
     * The cache home of the user whose environment is given; nothing is looked up on disk.
     *
     * @throws UndefinedCacheHomeException when no variable defines it, or one holds something other than an absolute path
     */
    public static Path of(Os os, Function<String, @Nullable String> environment) {
        if (os.isWindows()) {
            return required(environment, "LocalAppData", "%LocalAppData% is not defined");
        }
        if (os == Os.MACOS) {
            return required(environment, "HOME", "$HOME is not defined").resolve("Library/Caches");
        }
        String xdg = environment.apply("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isEmpty()) {
            return absolute("XDG_CACHE_HOME", xdg);
        }
        return required(environment, "HOME", "neither $XDG_CACHE_HOME nor $HOME is defined")
                .resolve(".cache");
    }

    private static Path required(Function<String, @Nullable String> environment, String variable, String complaint) {
        String value = environment.apply(variable);
        if (value == null || value.isEmpty()) {
            throw new UndefinedCacheHomeException(complaint);
        }
        return absolute(variable, value);
    }

    private static Path absolute(String variable, String value) {
        try {
            Path path = Path.of(value);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new UndefinedCacheHomeException(variable + " is not a path: " + e.getMessage());
        }
        throw new UndefinedCacheHomeException(variable + " is not an absolute path: " + value);
    }
}
