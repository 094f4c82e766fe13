package io.github.cacherun.cache;

import io.github.cacherun.os.CacheHome;
import io.github.cacherun.os.FileModes;
import io.github.cacherun.os.FileProblem;
import io.github.cacherun.os.Os;
import io.github.cacherun.os.ProcessUser;
import io.github.cacherun.os.UndefinedCacheHomeException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Where the cache lies: the system property {@code cache.dir}, else the environment variable
 * {@code CACHE_MAVEN_PLUGIN_DIR}, else {@code cache-maven-plugin} in the user's cache home; {@code off} means that there
 * is none. Asked anew at each use, because one component outlives many builds in a daemon. Safe for any number of
 * threads.
 */
@Named
@Singleton
public final class CacheDirectory {

    static final String PROPERTY = "cache.dir";

    /** The system property that says that strangers who could change the cache are trusted. */
    public static final String TRUST = "cache.dir.trust";

    static final String ENVIRONMENT = "CACHE_MAVEN_PLUGIN_DIR";

    private static final String OFF = "off";

    private static final String DEFAULT_NAME = "cache-maven-plugin";

    private final Os os;
    private final Function<String, @Nullable String> properties;
    private final Function<String, @Nullable String> environment;
    private final ToIntFunction<Os> processUser;
    private volatile @Nullable Resolved resolved;

    /** The directory whose parent was found to be safe: looked at once, while the rest is at each use. */
    private volatile @Nullable Path parentIsSafe;

    /** The same of the whole way there, for puts. */
    private volatile @Nullable Path wayIsSafe;

    /** What the two settings came to: no path when the cache is off. */
    private record Resolved(
            @Nullable String property,
            @Nullable String variable,
            @Nullable Path path,
            String origin) {}

    /** Goes by the system properties and the environment of this JVM. */
    @Inject
    public CacheDirectory() {
        this(Os.current(), JvmSettings.PROPERTIES, JvmSettings.ENVIRONMENT);
    }

    CacheDirectory(
            Os os, Function<String, @Nullable String> properties, Function<String, @Nullable String> environment) {
        this(os, properties, environment, new ProcessUser());
    }

    CacheDirectory(
            Os os,
            Function<String, @Nullable String> properties,
            Function<String, @Nullable String> environment,
            ToIntFunction<Os> processUser) {
        this.os = os;
        this.properties = properties;
        this.environment = environment;
        this.processUser = processUser;
    }

    /** Always this absolute path, of whatever file system. */
    static CacheDirectory at(Path path) {
        return at(path, Os.current());
    }

    static CacheDirectory at(Path path, Os os) {
        String property = path.toString();
        CacheDirectory directory = new CacheDirectory(
                os, name -> PROPERTY.equals(name) ? property : JvmSettings.PROPERTIES.apply(name), name -> null);
        directory.resolved = new Resolved(property, null, path, "-D" + PROPERTY);
        return directory;
    }

    Os os() {
        return os;
    }

    /**
     * The directory, which exists or could be created, is this user's and can be written by nobody else, unless strangers
     * are trusted; empty when the cache is off. Creates nothing.
     *
     * @throws InvalidCacheDirectoryException when it is not so, or when nothing says where it is
     */
    public Optional<Path> path() {
        Resolved current = resolve();
        Path path = current.path;
        if (path == null) {
            return Optional.empty();
        }
        DirectoryRules rules = new DirectoryRules(path, current.origin, trustsStrangers());
        rules.requireUsable(os, processUser);
        if (!path.equals(parentIsSafe) && !rules.trusted()) {
            rules.requireSafeParent(os, processUser);
            parentIsSafe = path;
        }
        return Optional.of(path);
    }

    private boolean trustsStrangers() {
        String value = properties.apply(TRUST);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw new InvalidCacheDirectoryException(
                TRUST + " is '" + value + "': it can be true or false, as in -D" + TRUST + "=true");
    }

    /**
     * The directory, now created for this user only if it was missing. Not to be called when the cache is off.
     *
     * @throws InvalidCacheDirectoryException when the system does not let it be created
     */
    Path create() throws IOException {
        Path path = path().orElseThrow();
        requireSafeWay(path);
        if (!Files.isDirectory(path)) {
            try {
                Files.createDirectories(path, FileModes.ownerOnly(os));
            } catch (FileSystemException e) {
                throw new InvalidCacheDirectoryException("the cache directory " + path + " (from " + resolve().origin
                        + ") cannot be created: " + FileProblem.describe(e) + "; name another one with -D" + PROPERTY
                        + "=...");
            }
            // again, since somebody else may have been first
            path();
            wayIsSafe = null;
            requireSafeWay(path);
        }
        return path;
    }

    private void requireSafeWay(Path path) {
        if (!path.equals(wayIsSafe) && !trustsStrangers()) {
            new DirectoryRules(path, resolve().origin, false).requireSafeWay(os, processUser);
            wayIsSafe = path;
        }
    }

    private Resolved resolve() {
        String property = properties.apply(PROPERTY);
        String variable = environment.apply(ENVIRONMENT);
        Resolved last = resolved;
        if (last == null || !Objects.equals(last.property, property) || !Objects.equals(last.variable, variable)) {
            last = resolve(property, variable);
            resolved = last;
        }
        return last;
    }

    private Resolved resolve(@Nullable String property, @Nullable String variable) {
        if (property != null && !property.isEmpty()) {
            String origin = "-D" + PROPERTY;
            return new Resolved(property, variable, given(property, origin), origin);
        }
        if (variable != null && !variable.isEmpty()) {
            String origin = "environment variable " + ENVIRONMENT;
            return new Resolved(property, variable, given(variable, origin), origin);
        }
        return new Resolved(property, variable, byDefault(), "the default");
    }

    private static @Nullable Path given(String value, String origin) {
        if (value.equals(OFF)) {
            return null;
        }
        try {
            Path path = Path.of(value);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new InvalidCacheDirectoryException("the cache directory \"" + value + "\" (from " + origin
                    + ") is not a path: " + e.getMessage() + "; give an absolute path, or off to do without a cache");
        }
        throw new InvalidCacheDirectoryException("the cache directory " + value + " (from " + origin
                + ") is not an absolute path: give an absolute one, or off to do without a cache");
    }

    private Path byDefault() {
        try {
            return CacheHome.of(os, environment).resolve(DEFAULT_NAME);
        } catch (UndefinedCacheHomeException e) {
            throw new InvalidCacheDirectoryException("no cache directory could be found by default: " + e.getMessage()
                    + "; define it, or name a directory with -D" + PROPERTY + "=... or in " + ENVIRONMENT
                    + ", or use -D" + PROPERTY + "=" + OFF + " to do without a cache");
        }
    }
}
