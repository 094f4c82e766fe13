package io.github.cacherun.mojo;

import io.github.cacherun.cache.TrimReport;
import io.github.cacherun.report.Units;
import org.apache.maven.plugin.logging.Log;

/** What a user should know of a trim who has not asked for it. */
final class TrimWarning {

    private TrimWarning() {}

    /** Warns once if the cap is below what is worked with: programs are then removed that are built again soon after. */
    static void give(TrimReport report, Log log) {
        if (report.isCapTooSmall()) {
            log.warn(
                    "cache: what was used within the last day takes " + Units.bytes(report.workingSet())
                            + ", more than the " + Units.bytes(report.cap())
                            + " of cache.maxSize: programs in use are removed and built again; allow more with -Dcache.maxSize=...");
        }
    }
}
