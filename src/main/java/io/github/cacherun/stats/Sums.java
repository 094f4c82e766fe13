package io.github.cacherun.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up runs. Not for use by several threads. */
final class Sums {

    static final int REASONS_KEPT = 50;

    /** While they are counted there is room for some that turn out to be rare. */
    private static final int REASONS_COUNTED = 20 * REASONS_KEPT;

    private Tally tally = Tally.NONE;
    private @Nullable Instant since;
    private @Nullable Run last;
    private final NavigableMap<LocalDate, Tally> days = new TreeMap<>();
    private final Map<String, Long> reasons = new HashMap<>();

    /** Adds a run of that day. */
    void add(LocalDate date, Run run) {
        addUndated(run);
        addLast(run);
        addDay(date, tallyOf(run));
    }

    /** Adds a run of which nobody knows when it was. */
    void addUndated(Run run) {
        addTally(tallyOf(run), run.at());
        if (!run.reason().isEmpty()) {
            addReason(run.reason(), 1);
        }
    }

    void addAll(Sums other) {
        if (other.since != null) {
            addTally(other.tally, other.since);
        }
        if (other.last != null) {
            addLast(other.last);
        }
        other.days.forEach(this::addDay);
        other.reasons.forEach(this::addReason);
    }

    /** Adds runs of which the first was then. */
    void addTally(Tally other, Instant first) {
        tally = tally.plus(other);
        since = since == null || first.isBefore(since) ? first : since;
    }

    void addLast(Run run) {
        if (run.isPutOnly()) {
            return;
        }
        last = last == null || !run.at().isBefore(last.at()) ? run : last;
    }

    void addDay(LocalDate date, Tally other) {
        days.merge(date, other, Tally::plus);
    }

    void addReason(String text, long count) {
        reasons.merge(text, count, Long::sum);
        if (reasons.size() > REASONS_COUNTED) {
            Largest.keep(reasons, REASONS_KEPT, Long::longValue);
        }
    }

    /** Leaves what is worth keeping for long. */
    void prune(LocalDate oldest) {
        days.headMap(oldest, false).clear();
        Largest.keep(reasons, REASONS_KEPT, Long::longValue);
    }

    Tally tally() {
        return tally;
    }

    long runs() {
        return tally.hits() + tally.misses();
    }

    /** When the first run was; null if there is none. */
    @Nullable
    Instant since() {
        return since;
    }

    @Nullable
    Run last() {
        return last;
    }

    /** In order. */
    NavigableMap<LocalDate, Tally> days() {
        return days;
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    static Tally tallyOf(Run run) {
        Tally none = Tally.NONE;
        if (run.isPutOnly()) {
            return new Tally(0, 0, none.saved(), none.spent(), run.putBytes());
        }
        return run.hit()
                ? new Tally(1, 0, run.took(), none.spent(), run.putBytes())
                : new Tally(0, 1, none.saved(), run.took(), run.putBytes());
    }
}
