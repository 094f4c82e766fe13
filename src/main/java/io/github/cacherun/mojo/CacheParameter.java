package io.github.cacherun.mojo;

import io.github.cacherun.cache.CacheDirectory;
import io.github.cacherun.cache.DiskCache;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The parameters {@code cache.dir} and {@code cache.dir.trust}, which the shared cache has read by itself. */
final class CacheParameter {

    static final String NO_TRUST = "false";

    private CacheParameter() {}

    /**
     * Makes sure that the cache can be used and is the one that was asked for.
     *
     * @throws MojoFailureException when the parameter was set in a way that the cache cannot see
     */
    static void check(DiskCache cache, @Nullable String dir, String trust, Log log) throws MojoFailureException {
        String used = cache.isOff() ? "off" : cache.directory().toString();
        if (dir != null && !dir.equals(System.getProperty("cache.dir"))) {
            throw new MojoFailureException("cache.dir is " + dir + " in the POM, but one cache serves the whole build ("
                    + used + "); set it with -Dcache.dir=..., in .mvn/maven.config or in the environment variable"
                    + " CACHE_MAVEN_PLUGIN_DIR");
        }
        if (!trust.equals(NO_TRUST) && System.getProperty(CacheDirectory.TRUST) == null) {
            throw new MojoFailureException("cache.dir.trust is " + trust + " in the POM, but one cache serves the whole"
                    + " build; set it with -Dcache.dir.trust=..., or in .mvn/maven.config");
        }
        log.debug("cache: component " + Integer.toHexString(System.identityHashCode(cache)) + " in " + used);
    }
}
