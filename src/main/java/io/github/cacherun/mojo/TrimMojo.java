package io.github.cacherun.mojo;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.SizeLimit;
import io.github.cacherun.cache.TrimPolicy;
import io.github.cacherun.cache.TrimReport;
import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Removes from the cache what was not used for some days, then what is too much. It needs no project, and does its work at
 * most once a day unless it is forced, so that it can be called in any housekeeping job. What was used within the last hour
 * or is running stays.
 */
@Mojo(name = "trim", requiresProject = false, aggregator = true, threadSafe = true)
public final class TrimMojo extends HousekeepingMojo {

    /**
     * What was not used for so long is removed: days, hours or minutes (<code>5d</code>, <code>12h</code>,
     * <code>90m</code>) or an ISO-8601 duration (<code>P5D</code>). Uses are noted once an hour, so an hour is added.
     * Example: <code>-Dcache.maxAge=2d</code>
     */
    @Parameter(property = "cache.maxAge", defaultValue = "5d")
    private String maxAge = "5d";

    /**
     * When the cache is larger, it is brought down to 80 % of this: class-data archives go first, then executables, then
     * build outputs, then what is remembered of builds, of each what was not used for longest. <code>K</code>,
     * <code>M</code>, <code>G</code>, <code>T</code> are powers of 1000, <code>KiB</code> to <code>TiB</code> of 1024; a
     * number alone is bytes; <code>20%</code> is a part of the disk that the cache lies on; <code>unlimited</code> leaves it
     * to the age. Example: <code>-Dcache.maxSize=2G</code>
     */
    @Parameter(property = "cache.maxSize", defaultValue = "5GiB")
    private String maxSize = "5GiB";

    /**
     * Removes now what was not used for so long, in the units of <code>cache.maxAge</code> and in its place, whenever
     * the last trim was and however large the cache is. By default those two decide. Example:
     * <code>-Dcache.olderThan=12h</code>
     */
    @Parameter(property = "cache.olderThan")
    private @Nullable String olderThan;

    /**
     * Only what belongs to this module is looked at, now, as if the cache held nothing else:
     * <code>groupId:artifactId</code>. By default all modules. Example: <code>-Dcache.project=com.acme:app
     * -Dcache.olderThan=0d</code>
     */
    @Parameter(property = "cache.project")
    private @Nullable String project;

    /**
     * <code>true</code> only says what would be removed, whenever the last trim was. Example:
     * <code>-Dcache.dryRun</code>
     */
    @Parameter(property = "cache.dryRun", defaultValue = "false")
    private String dryRun = "false";

    /**
     * <code>true</code> trims even if the cache was trimmed within the last day. Example: <code>-Dcache.force</code>
     */
    @Parameter(property = "cache.force", defaultValue = "false")
    private String force = "false";

    @Inject
    public TrimMojo(DiskCache cache) {
        super(cache);
    }

    @Override
    String verb() {
        return "trim";
    }

    @Override
    void work() throws Exception {
        TrimPolicy policy = policy();
        TrimReport report = cache().housekeeping().trim(policy, progress("trimming"));
        getLog().info(say(report, policy));
        TrimWarning.give(report, getLog());
    }

    private TrimPolicy policy() throws MojoFailureException {
        boolean now = Flag.parse("cache.force", force);
        boolean dry = Flag.parse("cache.dryRun", dryRun);
        Duration age = Ages.parse("cache.maxAge", maxAge);
        SizeLimit size = Sizes.parse("cache.maxSize", maxSize);
        if (olderThan != null && !olderThan.isBlank()) {
            age = Ages.parse("cache.olderThan", olderThan);
            size = SizeLimit.UNLIMITED;
            now = true;
        }
        String of = ProjectName.parse(project);
        return new TrimPolicy(age, size, of, now || of != null, dry);
    }

    private String say(TrimReport report, TrimPolicy policy) {
        String where = (policy.project() == null ? "" : " of " + policy.project()) + " in " + cache().directory();
        return switch (report.outcome()) {
            case TRIMMED ->
                "cache: " + (policy.dryRun() ? "would remove " : "removed ") + count(report.removed()) + ", kept "
                        + count(report.kept()) + inUse(report) + where;
            case NOT_DUE -> "cache: trimmed within the last day, nothing done" + where + "; -Dcache.force trims now";
            case BUSY -> "cache: another process is trimming, nothing done" + where;
            case NOT_WRITABLE -> "cache: nothing can be removed" + where + ", which you may not write to";
        };
    }

    private static String inUse(TrimReport report) {
        return report.inUse() == 0 ? "" : ", " + report.inUse() + " because in use,";
    }
}
