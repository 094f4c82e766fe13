package io.github.cacherun.build;

import java.time.Duration;

/**
 * What one call did to have a program ready.
 *
 * @param project its module, {@code groupId:artifactId}
 * @param took how long the lifecycles ran: those of this call, or on a hit those that it was spared
 * @param reason why something was built or linked first of all, without any value; empty if everything was in the cache
 * @param putBytes bytes of outputs that were put into the cache
 */
public record Effort(String project, Duration took, String reason, long putBytes) {

    /** Whether nothing was built or linked. */
    public boolean isHit() {
        return reason.isEmpty();
    }
}
