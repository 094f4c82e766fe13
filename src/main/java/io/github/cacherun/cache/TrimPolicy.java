package io.github.cacherun.cache;

import java.time.Duration;
import java.time.Instant;

/**
 * What a trim removes and whether it runs at all.
 *
 * @param maxAge entries not used for longer are removed; not negative. An hour is added, by which the time of last use
 *     may be wrong.
 * @param force trim even if the last trim was less than a day ago
 */
public record TrimPolicy(Duration maxAge, boolean force) {

    /** Five days, so that what is used every working day outlives a long weekend; as Go. */
    public static final TrimPolicy DEFAULT = new TrimPolicy(Duration.ofDays(5), false);

    /**
     * Takes the policy as it is.
     *
     * @throws IllegalArgumentException when the age is negative
     */
    public TrimPolicy {
        if (maxAge.isNegative()) {
            throw new IllegalArgumentException("negative age: " + maxAge);
        }
    }

    /** What was last used before this is removed. */
    Instant cutoff(Instant now) {
        Instant latest = now.minus(UseMark.INTERVAL);
        boolean beyondTime = maxAge.compareTo(Duration.between(Instant.EPOCH, latest)) > 0;
        return beyondTime ? Instant.EPOCH : latest.minus(maxAge);
    }
}
