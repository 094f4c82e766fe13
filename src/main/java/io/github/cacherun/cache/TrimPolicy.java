package io.github.cacherun.cache;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a trim removes and whether it runs at all.
 *
 * @param maxAge entries not used for longer are removed; not negative. An hour is added, by which the time of last use
 *     may be wrong, and what was used within the last hour stays whatever the age.
 * @param maxSize what a larger cache is brought below
 * @param project only what belongs to this project is looked at, {@code groupId:artifactId}; null for everything
 * @param force trim even if the last trim was less than a day ago
 * @param dryRun only find out what would be removed
 */
public record TrimPolicy(
        Duration maxAge, SizeLimit maxSize, @Nullable String project, boolean force, boolean dryRun) {

    /** Five days, so that what is used every working day outlives a long weekend, as Go; and a size, as Go has none. */
    public static final TrimPolicy DEFAULT = new TrimPolicy(Duration.ofDays(5), SizeLimit.DEFAULT, null, false, false);

    /** Last use is noted once an hour, so this much is sure to cover the last hour. */
    static final Duration UNTOUCHED = UseMark.INTERVAL.multipliedBy(2);

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

    /** The same with another age. */
    public TrimPolicy olderThan(Duration age) {
        return new TrimPolicy(age, maxSize, project, force, dryRun);
    }

    /** The same with another size. */
    public TrimPolicy within(SizeLimit size) {
        return new TrimPolicy(maxAge, size, project, force, dryRun);
    }

    /** The same for what belongs to one project, {@code groupId:artifactId}. */
    public TrimPolicy ofProject(String other) {
        return new TrimPolicy(maxAge, maxSize, other, force, dryRun);
    }

    /** The same, whenever the last trim was. */
    public TrimPolicy forced() {
        return new TrimPolicy(maxAge, maxSize, project, true, dryRun);
    }

    /** The same without removing anything. */
    public TrimPolicy dry() {
        return new TrimPolicy(maxAge, maxSize, project, force, true);
    }

    /** What was last used before this is removed. */
    Instant cutoff(Instant now) {
        Instant latest = now.minus(UseMark.INTERVAL);
        boolean beyondTime = maxAge.compareTo(Duration.between(Instant.EPOCH, latest)) > 0;
        Instant cutoff = beyondTime ? Instant.EPOCH : latest.minus(maxAge);
        Instant untouched = untouchedSince(now);
        return cutoff.isBefore(untouched) ? cutoff : untouched;
    }

    /** What was last used at this time or later stays, whatever the policy. */
    static Instant untouchedSince(Instant now) {
        return now.minus(UNTOUCHED);
    }
}
