package io.github.cacherun.report;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.stats.Statistics;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of a cache.
 *
 * @param runs of all projects
 * @param reactor null if the goal was called without a project
 */
public record CacheReport(
        Survey survey, Statistics runs, Cap cap, @Nullable ReactorPart reactor) {

    /** Whether there is no cache yet, or nothing in it. */
    public boolean isEmpty() {
        return survey.total().entries() == 0;
    }

    /** Whether the next trim has to make room. */
    boolean isFull() {
        return survey.total().bytes() >= cap.bytes();
    }

    /** When the cache reaches its cap, as {@link Cap} says. */
    Optional<Instant> full() {
        return cap.reached(survey.at(), survey.total().bytes(), runs);
    }
}
