package io.github.cacherun.report;

import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.Statistics;
import io.github.cacherun.stats.Statistics.Reason;
import io.github.cacherun.stats.Tally;
import java.time.Instant;
import java.util.List;

/** What the runs of a cache came to, in lines. */
final class RunsText {

    private static final int REASONS = 5;

    private RunsText() {}

    static void addTo(List<String> lines, CacheReport report) {
        Statistics runs = report.runs();
        Columns table = new Columns("runs", "hits", "misses", "hit rate", "saved", "spent on builds");
        period(table, "last 24 hours", runs.day());
        period(table, "last 7 days", runs.week());
        period(table, ever(runs), runs.ever());
        ReactorPart reactor = report.reactor();
        if (reactor != null) {
            period(table, "this project, 7 days", reactor.runs().week());
            period(table, "this project, ever", reactor.runs().ever());
        }
        table.addTo(lines);
        Run last = runs.last();
        if (last != null) {
            lines.add("");
            lines.add("last run: " + last(last, report.survey().at()));
        }
        reasons(lines, runs.reasons());
    }

    private static void period(Columns table, String name, Tally tally) {
        table.row(
                name,
                Units.count(tally.hits()),
                Units.count(tally.misses()),
                Units.hitRate(tally),
                Units.span(tally.saved()),
                Units.span(tally.spent()));
    }

    private static String ever(Statistics runs) {
        Instant since = runs.since();
        return since == null ? "ever" : "since " + Words.date(since);
    }

    /** What the last run was, in a line. */
    private static String last(Run run, Instant now) {
        return Columns.shortened(run.program()) + ", " + Units.ago(run.at(), now) + ", "
                + (run.hit() ? "hit, saved " : "miss, built in ") + Units.span(run.took());
    }

    private static void reasons(List<String> lines, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        Columns table = new Columns("misses came from", "times", "");
        for (Reason reason : reasons.subList(0, Math.min(REASONS, reasons.size()))) {
            table.row(reason.text(), Units.count(reason.count()), "");
        }
        table.addTo(lines);
    }
}
