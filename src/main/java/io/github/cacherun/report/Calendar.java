package io.github.cacherun.report;

import io.github.cacherun.stats.Statistics.Day;
import io.github.cacherun.stats.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Days as a plot shows them. */
final class Calendar {

    /** More cannot be told apart on a narrow screen. */
    static final int MOST = 90;

    /** Fewer would make broad columns that look like more than they are. */
    private static final int LEAST = 14;

    private Calendar() {}

    /**
     * Fills the gaps between the days with runs.
     *
     * @param days as in statistics
     * @return all days from the first of them to now, at least 14; none if there was none with a run in the last 90
     */
    static List<Day> unbroken(Instant now, List<Day> days) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<LocalDate, Tally> runs = new HashMap<>();
        long first = -1;
        for (Day day : days) {
            long ago = ChronoUnit.DAYS.between(day.date(), today);
            if (ago >= 0 && ago < MOST) {
                runs.put(day.date(), day.tally());
                first = Math.max(first, ago);
            }
        }
        List<Day> all = new ArrayList<>();
        for (long ago = Math.max(first, LEAST - 1); first >= 0 && ago >= 0; ago--) {
            LocalDate date = today.minusDays(ago);
            all.add(new Day(date, runs.getOrDefault(date, Tally.NONE)));
        }
        return all;
    }
}
