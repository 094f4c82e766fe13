package io.github.cacherun.mojo;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.VerifyReport;
import io.github.cacherun.cache.VerifyReport.Damage;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Reads all of the cache and compares it with the hashes that it was stored under. What is damaged is named and removed, and
 * the goal fails; what was removed is built again when it is needed. It needs no project.
 */
@Mojo(name = "verify", requiresProject = false, aggregator = true, threadSafe = true)
public final class VerifyMojo extends HousekeepingMojo {

    /**
     * <code>true</code> only says what is damaged; the goal fails all the same. Example: <code>-Dcache.dryRun</code>
     */
    @Parameter(property = "cache.dryRun", defaultValue = "false")
    private String dryRun = "false";

    @Inject
    public VerifyMojo(DiskCache cache) {
        super(cache);
    }

    @Override
    String verb() {
        return "verify";
    }

    @Override
    void work() throws Exception {
        boolean dry = Flag.parse("cache.dryRun", dryRun);
        VerifyReport report = cache().housekeeping().verify(dry, progress("verifying"));
        for (Damage damage : report.damaged()) {
            String outcome = damage.removed() ? ", removed" : dry ? "" : ", could not be removed";
            getLog().error("cache: damaged: " + damage.path() + ": " + damage.reason() + outcome);
        }
        int damaged = report.damaged().size();
        String where = count(report.checked()) + " in " + cache().directory();
        if (damaged > 0) {
            throw new MojoFailureException("cache: " + damaged + " of " + where + (damaged == 1 ? " is" : " are")
                    + " damaged" + (dry ? "; mvn cache:verify without -Dcache.dryRun removes them" : ""));
        }
        getLog().info("cache: verified " + where);
    }
}
