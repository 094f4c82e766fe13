package io.github.cacherun.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a cache came to.
 *
 * @param last the last run; null if none is known of
 * @param day the last 24 hours
 * @param week the last 7 days
 * @param ever all that is known of
 * @param since when the first run was that is known of; null if there is none
 * @param days one for each of the last days (UTC) with a run, oldest first, at most 90
 * @param reasons what most misses came from, the most frequent first, at most ten
 */
public record Statistics(
        @Nullable Run last,
        Tally day,
        Tally week,
        Tally ever,
        @Nullable Instant since,
        List<Day> days,
        List<Reason> reasons) {

    /** Nothing known. */
    public static final Statistics NONE =
            new Statistics(null, Tally.NONE, Tally.NONE, Tally.NONE, null, List.of(), List.of());

    /**
     * A day's runs.
     *
     * @param date by UTC
     */
    public record Day(LocalDate date, Tally tally) {}

    /**
     * What so many misses came from.
     *
     * @param text a few words, as told to the user but without values
     */
    public record Reason(String text, long count) {}
}
