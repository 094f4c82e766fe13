package io.github.cacherun.report;

import io.github.cacherun.cache.Survey.Amount;
import java.util.ArrayList;
import java.util.List;

/** A report in lines for a terminal: at most some 60, of at most 93 characters each, whatever is in the cache. */
public final class TextReport {

    private TextReport() {}

    /** The lines, without their ends. */
    public static List<String> lines(CacheReport report) {
        List<String> lines = new ArrayList<>();
        if (report.isEmpty()) {
            lines.add("cache: nothing in " + report.survey().directory() + " yet");
            lines.add("  mvn cache:run fills it: each program is built once and then started from there");
        } else {
            summary(report, lines);
            SizeText.addTo(lines, report.survey());
        }
        if (report.runs().last() != null) {
            RunsText.addTo(lines, report);
        }
        return lines;
    }

    private static void summary(CacheReport report, List<String> lines) {
        Amount total = report.survey().total();
        lines.add("cache: " + report.survey().directory());
        lines.add("  " + Words.amount(total) + ", " + limit(report));
        ReactorPart reactor = report.reactor();
        if (reactor != null) {
            Amount part = reactor.total();
            lines.add("  of which " + Columns.shortened(reactor.name())
                    + (reactor.modules() == 1 ? "" : " and its modules (" + Units.count(reactor.modules()) + ")") + ": "
                    + Words.amount(part) + ", " + Units.percent((double) part.bytes() / Math.max(1, total.bytes())));
        }
    }

    private static String limit(CacheReport report) {
        Cap cap = report.cap();
        return cap.isUnlimited()
                ? "no limit"
                : Units.percent(cap.share(report.survey().total().bytes())) + " of " + Units.bytes(cap.bytes()) + "; "
                        + Words.forecast(report);
    }
}
