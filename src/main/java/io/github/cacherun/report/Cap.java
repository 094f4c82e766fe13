package io.github.cacherun.report;

import io.github.cacherun.stats.Statistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How large a cache may become.
 *
 * @param bytes {@link Long#MAX_VALUE} if there is no limit
 */
public record Cap(long bytes) {

    /** No limit. */
    public static final Cap UNLIMITED = new Cap(Long.MAX_VALUE);

    private static final int DAYS_SEEN = 7;

    /** A forecast beyond it is a guess. */
    private static final long DAYS_AHEAD = 3650;

    /** Whether there is no limit. */
    public boolean isUnlimited() {
        return bytes == Long.MAX_VALUE;
    }

    /** The used part of it: 1 is all of it, and more is possible until the next trim. */
    double share(long used) {
        return bytes == 0 ? 1 : (double) used / bytes;
    }

    /**
     * When it is reached if each day brings as many bytes as those of the last week did and nothing is removed; now, if it
     * is reached already. Empty if there is no limit, if nothing was put, or if that is more than ten years away.
     */
    Optional<Instant> reached(Instant now, long used, Statistics runs) {
        if (isUnlimited()) {
            return Optional.empty();
        }
        if (used >= bytes) {
            return Optional.of(now);
        }
        double perDay = bytesPerDay(now, runs);
        double days = (bytes - used) / perDay;
        return perDay > 0 && days <= DAYS_AHEAD
                ? Optional.of(now.plusSeconds((long) (days * Duration.ofDays(1).toSeconds())))
                : Optional.empty();
    }

    /** Of the days of the last week of which there can be runs, lest a new cache seem to grow slowly. */
    static double bytesPerDay(Instant now, Statistics runs) {
        Instant since = runs.since();
        long known = since == null ? DAYS_SEEN : Duration.between(since, now).toDays() + 1;
        return (double) runs.week().putBytes() / Math.max(1, Math.min(DAYS_SEEN, known));
    }
}
