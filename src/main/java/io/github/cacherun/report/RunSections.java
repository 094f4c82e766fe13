package io.github.cacherun.report;

import io.github.cacherun.report.Bar.Part;
import io.github.cacherun.stats.Statistics;
import io.github.cacherun.stats.Statistics.Day;
import io.github.cacherun.stats.Statistics.Reason;
import io.github.cacherun.stats.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What runs came to: hits against misses, time saved, and why others were misses. */
final class RunSections {

    private final Markup html;
    private final CacheReport report;
    private final Statistics runs;
    private final List<Day> days;

    RunSections(Markup html, CacheReport report) {
        this.html = html;
        this.report = report;
        this.runs = report.runs();
        this.days = Calendar.unbroken(report.survey().at(), runs.days());
    }

    void write() {
        section("runs", "Hits against misses per day", this::hits);
        section("saved", "Time saved per day", this::saved);
        section("reasons", "Why runs were misses", this::reasons);
        section("periods", "Runs in figures", this::periods);
    }

    private void section(String id, String title, Runnable content) {
        html.open("section", "id", id, "aria-labelledby", id + "-title").leaf("h2", title, "id", id + "-title");
        content.run();
        html.close();
    }

    private void none(String text) {
        html.leaf("p", text, "class", "none");
    }

    private void hits() {
        if (days.isEmpty()) {
            none("Nothing to show: no run in the last " + Calendar.MOST + " days.");
            return;
        }
        skip("saved");
        html.leaf("p", "Runs each day", "class", "legend-title").open("ul", "class", "legend");
        legend("hit", "hits: started from the cache");
        legend("miss", "misses: built first");
        html.close();
        long most = days.stream()
                .mapToLong(day -> day.tally().hits() + day.tally().misses())
                .max()
                .orElse(0);
        new DayPlot(html, days, Scale.ofCounts(most))
                .write(
                        "runs-title",
                        Units::count,
                        day -> column(
                                day,
                                Units.count(day.tally().hits(), "hit", "hits") + ", "
                                        + Units.count(day.tally().misses(), "miss", "misses") + ", "
                                        + Units.hitRate(day.tally()) + " hits",
                                List.of(
                                        new Part("hit", day.tally().hits()),
                                        new Part("miss", day.tally().misses()))));
        table(
                "Hits and misses per day",
                List.of("Day", "Hits", "Misses", "Hit rate"),
                tally -> List.of(Units.count(tally.hits()), Units.count(tally.misses()), Units.hitRate(tally)));
    }

    private void saved() {
        long most = days.stream()
                .mapToLong(day -> day.tally().saved().toSeconds() + 1)
                .max()
                .orElse(0);
        if (runs.days().stream().allMatch(day -> day.tally().saved().isZero())) {
            none("Nothing to show: no hit in the last " + Calendar.MOST + " days.");
            return;
        }
        skip("reasons");
        new DayPlot(html, days, Scale.ofSeconds(most))
                .write(
                        "saved-title",
                        RunSections::tick,
                        day -> column(
                                day,
                                Units.span(day.tally().saved()) + " saved by "
                                        + Units.count(day.tally().hits(), "hit", "hits"),
                                List.of(new Part("saved", day.tally().saved().toMillis() / 1000.0))));
        table(
                "Time saved per day",
                List.of("Day", "Saved by hits", "Spent on misses"),
                tally -> List.of(Units.span(tally.saved()), Units.span(tally.spent())));
    }

    private static String tick(long seconds) {
        return seconds == 0 ? "0" : Units.span(Duration.ofSeconds(seconds)).replace(".0 s", " s");
    }

    /** Days can be many to tab through. */
    private void skip(String next) {
        html.leaf("a", "Skip this plot", "class", "skip inner", "href", "#" + next);
    }

    private void legend(String look, String text) {
        html.open("li")
                .leaf("span", "", "class", "swatch " + look, "aria-hidden", "true")
                .text(text)
                .close();
    }

    private static Bar column(Day day, String details, List<Part> parts) {
        return new Bar(Words.day(day.date()), "", details, parts);
    }

    private void table(String caption, List<String> heading, Function<Tally, List<String>> figures) {
        List<List<String>> rows = new ArrayList<>();
        for (Day day : runs.days()) {
            rows.add(0, row(day.date().toString(), figures.apply(day.tally())));
        }
        new FigureTable(html).folded(caption, heading, rows);
    }

    private void reasons() {
        if (runs.reasons().isEmpty()) {
            none("Nothing to show: no miss is known of.");
            return;
        }
        List<Bar> bars = new ArrayList<>();
        for (Reason reason : runs.reasons()) {
            double share = (double) reason.count() / Math.max(1, runs.ever().misses());
            String details = Units.percent(Math.min(1, share)) + " of all misses";
            List<Part> parts = List.of(new Part("miss", reason.count()));
            bars.add(new Bar(reason.text(), Units.count(reason.count()), details, parts));
        }
        new BarPlot(html).write(bars);
        new FigureTable(html)
                .folded(
                        "Why runs were misses",
                        List.of("Reason", "Misses", "Share"),
                        bars.stream()
                                .map(bar -> List.of(bar.name(), bar.figure(), bar.details()))
                                .toList());
    }

    private void periods() {
        List<List<String>> rows = new ArrayList<>();
        periods("all", runs, rows);
        ReactorPart reactor = report.reactor();
        if (reactor != null) {
            periods("this project", reactor.runs(), rows);
        }
        List<String> heading = List.of("Runs", "Hits", "Misses", "Hit rate", "Saved", "Spent", "Put");
        new FigureTable(html).write("Runs in figures", heading, rows);
    }

    private static void periods(String of, Statistics runs, List<List<String>> rows) {
        rows.add(row(of + ", last 24 hours", figures(runs.day())));
        rows.add(row(of + ", last 7 days", figures(runs.week())));
        rows.add(row(of + ", ever", figures(runs.ever())));
    }

    private static List<String> figures(Tally tally) {
        return List.of(
                Units.count(tally.hits()),
                Units.count(tally.misses()),
                Units.hitRate(tally),
                Units.span(tally.saved()),
                Units.span(tally.spent()),
                Units.bytes(tally.putBytes()));
    }

    private static List<String> row(String heading, List<String> figures) {
        List<String> row = new ArrayList<>(List.of(heading));
        row.addAll(figures);
        return row;
    }
}
