package io.github.cacherun.mojo;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.Progress;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.report.Units;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that is about the cache and nothing else. */
abstract class HousekeepingMojo extends AbstractMojo {

    private final DiskCache cache;

    /**
     * Where the cache is: an absolute path. By default the environment variable <code>CACHE_MAVEN_PLUGIN_DIR</code>, else
     * <code>cache-maven-plugin</code> in the user's cache folder. One cache serves a whole Maven call, so this is given
     * with <code>-D</code> or in <code>.mvn/maven.config</code>, not in the POM. Example:
     * <code>-Dcache.dir=/var/cache/builds</code>
     */
    @Parameter(property = "cache.dir")
    private @Nullable String dir;

    /**
     * <code>true</code> takes the cache's directory as it is, although it belongs to another user or others can write to
     * it, or to a directory that it lies behind: whoever can, chooses what is run. Given as <code>cache.dir</code> is.
     * Example: <code>-Dcache.dir.trust=true</code>
     */
    @Parameter(property = "cache.dir.trust", defaultValue = "false")
    private String dirTrust = CacheParameter.NO_TRUST;

    HousekeepingMojo(DiskCache cache) {
        this.cache = cache;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            CacheParameter.check(cache, dir, dirTrust, getLog());
            if (cache.isOff()) {
                sayOff();
            } else {
                work();
            }
        } catch (Exception e) {
            throw Failure.of(e);
        }
    }

    /** What it would have done, in a word. */
    abstract String verb();

    void sayOff() throws Exception {
        getLog().info("cache: off, nothing to " + verb());
    }

    /** Does it; the cache is not off. */
    abstract void work() throws Exception;

    DiskCache cache() {
        return cache;
    }

    Progress progress(String what) {
        return new ProgressLog(getLog(), what);
    }

    static String count(Amount amount) {
        return Units.count(amount.entries(), "entry", "entries") + " (" + Units.bytes(amount.bytes()) + ")";
    }
}
