package io.github.cacherun.mojo;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.TrimPolicy;
import io.github.cacherun.cache.TrimReport;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Removes from the cache what was not used for some days. It needs no project, and does its work at most once a day
 * unless it is forced, so that it can be called in any housekeeping job.
 */
@Mojo(name = "trim", requiresProject = false, aggregator = true, threadSafe = true)
public final class TrimMojo extends AbstractMojo {

    private final DiskCache cache;

    /**
     * What was not used for so long is removed: days, hours or minutes (<code>5d</code>, <code>12h</code>,
     * <code>30m</code>) or an ISO-8601 duration (<code>P5D</code>). Uses are noted once an hour, so an hour is added.
     */
    @Parameter(property = "cache.maxAge", defaultValue = "5d")
    private String maxAge = "5d";

    /** <code>true</code> trims even if the cache was trimmed within the last day. */
    @Parameter(property = "cache.force", defaultValue = "false")
    private String force = "false";

    /**
     * Where the cache is: an absolute path. By default the environment variable <code>CACHE_MAVEN_PLUGIN_DIR</code>, else
     * <code>cache-maven-plugin</code> in the user's cache folder. One cache serves a whole Maven call, so this is given
     * with <code>-D</code> or in <code>.mvn/maven.config</code>, not in the POM.
     */
    @Parameter(property = "cache.dir")
    private @Nullable String dir;

    @Inject
    public TrimMojo(DiskCache cache) {
        this.cache = cache;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            TrimPolicy policy = new TrimPolicy(Ages.parse("cache.maxAge", maxAge), Flag.parse("cache.force", force));
            CacheParameter.check(cache, dir, getLog());
            getLog().info(cache.isOff() ? "cache: off, nothing to trim" : say(cache.trim(policy)));
        } catch (Exception e) {
            throw Failure.of(e);
        }
    }

    DiskCache cache() {
        return cache;
    }

    private String say(TrimReport report) {
        String where = " in " + cache.directory();
        return switch (report.outcome()) {
            case TRIMMED ->
                "cache: removed " + count(report.removedEntries(), report.removedBytes()) + ", kept "
                        + count(report.keptEntries(), report.keptBytes()) + where;
            case NOT_DUE -> "cache: trimmed within the last day, nothing done" + where + "; -Dcache.force trims now";
            case BUSY -> "cache: another process is trimming, nothing done" + where;
        };
    }

    private static String count(long entries, long bytes) {
        return entries + (entries == 1 ? " entry (" : " entries (") + bytes + " bytes)";
    }
}
