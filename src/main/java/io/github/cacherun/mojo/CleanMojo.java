package io.github.cacherun.mojo;

import io.github.cacherun.cache.CleanReport;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.report.Units;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Empties the cache, or removes from it what belongs to one module, however new it is. Programs that are running, and what
 * they need, stay; so do the statistics. A folder that is not a cache is left alone. It needs no project.
 */
@Mojo(name = "clean", requiresProject = false, aggregator = true, threadSafe = true)
public final class CleanMojo extends HousekeepingMojo {

    /**
     * Only what belongs to this module is removed: <code>groupId:artifactId</code>. What several modules share stays.
     * By default everything goes. Example: <code>-Dcache.project=com.acme:app</code>
     */
    @Parameter(property = "cache.project")
    private @Nullable String project;

    /** <code>true</code> only says what would be removed. Example: <code>-Dcache.dryRun</code> */
    @Parameter(property = "cache.dryRun", defaultValue = "false")
    private String dryRun = "false";

    @Inject
    public CleanMojo(DiskCache cache) {
        super(cache);
    }

    @Override
    String verb() {
        return "clean";
    }

    @Override
    void work() throws Exception {
        boolean dry = Flag.parse("cache.dryRun", dryRun);
        String of = ProjectName.parse(project);
        CleanReport report = cache().housekeeping().clean(of, dry, progress("cleaning"));
        String where = (of == null ? "" : " of " + of) + " in " + cache().directory();
        if (report.busy()) {
            getLog().info("cache: another process is trimming, nothing done" + where + "; try again when it is done");
            return;
        }
        String stay =
                report.inUse() == 0 ? "" : ", kept " + Units.count(report.inUse(), "output", "outputs") + " in use";
        getLog().info("cache: " + (dry ? "would remove " : "removed ") + count(report.removed()) + stay + where);
    }
}
