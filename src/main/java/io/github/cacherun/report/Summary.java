package io.github.cacherun.report;

import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.Statistics;
import io.github.cacherun.stats.Tally;
import java.time.Instant;

/** The few figures that most people open the page for. */
final class Summary {

    private final Markup html;
    private final CacheReport report;

    Summary(Markup html, CacheReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.open("section", "aria-label", "Summary");
        if (report.isEmpty()) {
            html.open("p", "class", "notice")
                    .text("There is nothing in this cache yet. ")
                    .leaf("code", "mvn cache:run")
                    .text(" fills it: each program is built once and then started from there.")
                    .close();
        }
        html.open("dl", "class", "tiles");
        size();
        limit();
        hitRate();
        saved();
        html.close();
        last();
        html.close();
    }

    private void size() {
        Amount total = report.survey().total();
        tile("In the cache", Units.bytes(total.bytes()), Units.count(total.entries(), "entry", "entries"));
    }

    private void limit() {
        Cap cap = report.cap();
        if (cap.isUnlimited()) {
            tile("Limit", "none", "cache.maxSize is unlimited");
            return;
        }
        double share = cap.share(report.survey().total().bytes());
        open("Limit", Units.percent(share));
        html.open("dd", "class", "meter")
                .open("svg", "role", "img", "aria-label", Units.percent(share) + " of the limit is used")
                .single("rect", "class", "track", "width", "100%", "height", "100%", "rx", "4")
                .single("rect", "class", "used", "width", Percent.of(Math.min(1, share)), "height", "100%", "rx", "4")
                .close()
                .close();
        close("of " + Units.bytes(cap.bytes()) + "; " + Words.forecast(report));
    }

    private void hitRate() {
        Tally week = report.runs().week();
        tile(
                "Hits, last 7 days",
                Units.hitRate(week),
                Units.count(week.hits(), "hit", "hits") + ", " + Units.count(week.misses(), "miss", "misses"));
    }

    private void saved() {
        Statistics runs = report.runs();
        Instant since = runs.since();
        tile(
                "Time saved",
                Units.span(runs.ever().saved()),
                since == null ? "no run is known of" : "since " + Words.date(since));
    }

    private void last() {
        Run last = report.runs().last();
        if (last == null) {
            return;
        }
        html.open("p", "class", "last")
                .text("Last run: ")
                .leaf("strong", last.program())
                .text(" of ")
                .leaf("code", last.project())
                .text(", " + Units.ago(last.at(), report.survey().at()) + ": "
                        + (last.hit()
                                ? "a hit that saved " + Units.span(last.took())
                                : "a miss, built in " + Units.span(last.took()) + " (" + last.reason() + ")"))
                .close();
    }

    private void tile(String name, String value, String remark) {
        open(name, value);
        close(remark);
    }

    private void open(String name, String value) {
        html.open("div").leaf("dt", name).leaf("dd", value, "class", "value");
    }

    private void close(String remark) {
        html.leaf("dd", remark, "class", "soft").close();
    }
}
