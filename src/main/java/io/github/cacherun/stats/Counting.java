package io.github.cacherun.stats;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one count of what is known of a cache's runs. */
final class Counting {

    /** How many days are told of one by one, with today. */
    static final int DAYS = 90;

    private static final int REASONS = 10;

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Machines that nearly agree; a run that is later still was stamped by a clock that was wrong. */
    private static final Duration TOLERATED_FUTURE = Duration.ofHours(1);

    private final StatsFiles files;
    private final Instant now;
    private final @Nullable Set<String> projects;
    private final Sums sums = new Sums();
    private Tally day = Tally.NONE;
    private Tally week = Tally.NONE;

    /**
     * @param projects whose runs count; null for all
     */
    Counting(StatsFiles files, Instant now, @Nullable Set<String> projects) {
        this.files = files;
        this.now = now;
        this.projects = projects;
    }

    Statistics count() {
        // before the summary: what is folded after that was seen as a file, or is in the summary
        List<LocalDate> days = files.days();
        Summary summary = summary();
        addSummary(summary);
        for (LocalDate date : days) {
            if (!summary.has(date, StatsFiles.date(now))) {
                DayFile.read(files.day(date), date, run -> add(date, run));
            }
        }
        return new Statistics(sums.last(), day, week, sums.tally(), sums.since(), recentDays(), topReasons());
    }

    private Summary summary() {
        try {
            return new SummaryFile(files).read();
        } catch (IOException unreadable) {
            return new Summary();
        }
    }

    private void addSummary(Summary summary) {
        if (projects == null) {
            sums.addAll(summary.all());
            return;
        }
        for (String project : projects) {
            sums.addAll(summary.project(project));
        }
    }

    private void add(LocalDate date, Run run) {
        if (projects != null && !projects.contains(run.project())) {
            return;
        }
        if (run.at().isAfter(now.plus(TOLERATED_FUTURE))) {
            sums.addUndated(run);
            return;
        }
        sums.add(date, run);
        Tally tally = Sums.tallyOf(run);
        day = isWithin(DAY, run) ? day.plus(tally) : day;
        week = isWithin(WEEK, run) ? week.plus(tally) : week;
    }

    private boolean isWithin(Duration time, Run run) {
        return run.at().isAfter(now.minus(time));
    }

    private List<Statistics.Day> recentDays() {
        List<Statistics.Day> recent = new ArrayList<>();
        LocalDate oldest = StatsFiles.date(now).minusDays(DAYS - 1);
        for (Map.Entry<LocalDate, Tally> date :
                sums.days().tailMap(oldest, true).entrySet()) {
            recent.add(new Statistics.Day(date.getKey(), date.getValue()));
        }
        // today may be tomorrow elsewhere
        return List.copyOf(recent.subList(Math.max(0, recent.size() - DAYS), recent.size()));
    }

    private List<Statistics.Reason> topReasons() {
        List<Statistics.Reason> top = new ArrayList<>();
        for (String text : Largest.of(sums.reasons(), REASONS, Long::longValue)) {
            top.add(new Statistics.Reason(text, sums.reasons().getOrDefault(text, 0L)));
        }
        return List.copyOf(top);
    }
}
