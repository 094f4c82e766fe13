package io.github.cacherun.stats;

import java.time.Duration;
import java.time.Instant;

/**
 * One run of a program, or something that was put apart from any. Holds names only, no value of a property or of the environment.
 *
 * @param at when it was started; to the millisecond once it was written
 * @param project the module that was run, {@code groupId:artifactId}
 * @param program what the executable is called; empty if nothing was run
 * @param hit whether all of it was in the cache
 * @param took how long the lifecycle ran for it: on a hit what was saved, else what was spent
 * @param reason why it was no hit, in a few words; empty on a hit
 * @param putBytes bytes of outputs that it put into the cache
 */
public record Run(
        Instant at, String project, String program, boolean hit, Duration took, String reason, long putBytes) {

    /** Something of so many bytes that was put when no program was run. */
    public static Run put(Instant at, String project, long bytes) {
        return new Run(at, project, "", false, Duration.ZERO, "", bytes);
    }

    /** Whether nothing was run. */
    boolean isPutOnly() {
        return program.isEmpty();
    }
}
