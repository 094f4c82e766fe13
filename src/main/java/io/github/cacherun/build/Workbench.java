package io.github.cacherun.build;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.HashTrace;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/**
 * What one call of a goal works with.
 *
 * @param session the Maven session
 * @param cache the cache, in the mode that was asked for
 * @param log where progress and warnings go
 * @param trace where hash inputs are shown
 * @param declared what the user says of the build
 * @param switches Go's switches that were given
 * @param timing told which phase begins
 */
public record Workbench(
        MavenSession session,
        DiskCache cache,
        Log log,
        HashTrace trace,
        Declarations declared,
        Set<Switch> switches,
        Timing timing) {

    /** Whether a switch was given. */
    public boolean has(Switch asked) {
        return switches.contains(asked);
    }

    /** Shows the inputs of an action, or how they differ from others, a line each. */
    public void explain(String action, List<String> lines) {
        for (String line : lines) {
            log.info("cache: " + action + ": " + line);
        }
    }

    /** Shows a step, as {@code go run -x} and {@code -n} do. */
    public void step(String line) {
        if (has(Switch.TRACE) || has(Switch.DRY_RUN)) {
            log.info(line);
        }
    }
}
