package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Amount;

/**
 * What was removed from a cache, or would be.
 *
 * @param inUse outputs that stay because programs run from them
 * @param busy whether nothing was done because another thread or process trims or cleans this cache right now
 */
public record CleanReport(Amount removed, long inUse, boolean busy) {}
