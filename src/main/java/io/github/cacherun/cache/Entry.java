package io.github.cacherun.cache;

import java.time.Instant;

/**
 * What the cache knows of an action.
 *
 * @param outputId names the action's output
 * @param size bytes of the output
 * @param timePut when it was put, to the nanosecond at most
 */
public record Entry(OutputId outputId, long size, Instant timePut) {}
