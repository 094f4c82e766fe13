package io.github.cacherun.report;

import io.github.cacherun.report.Bar.Part;
import io.github.cacherun.stats.Statistics.Day;
import io.github.cacherun.stats.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Columns beside each other, one for each day. Each tells its figures when it has the focus. */
final class DayPlot {

    private static final double GAP = 0.2;
    private static final int DATES = 4;

    private final Markup html;
    private final List<Day> days;
    private final Scale scale;

    /**
     * Makes a plot.
     *
     * @param days without gaps, oldest first
     * @param scale that the parts of each column are measured by
     */
    DayPlot(Markup html, List<Day> days, Scale scale) {
        this.html = html;
        this.days = days;
        this.scale = scale;
    }

    /**
     * Writes it.
     *
     * @param title the ID of its heading
     * @param tick how a figure of the scale is written
     * @param column what there is to show of a day
     */
    void write(String title, LongFunction<String> tick, Function<Day, Bar> column) {
        html.open("svg", "class", "days", "role", "group", "aria-labelledby", title);
        for (long at : scale.ticks()) {
            String y = Percent.of(1 - (double) at / scale.top());
            html.single("line", "class", "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y)
                    .leaf("text", tick.apply(at), "class", "axis end", "x", "-8", "y", y, "dy", "0.32em");
        }
        dates();
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).tally().equals(Tally.NONE)) {
                column(i, column.apply(days.get(i)));
            }
        }
        html.close();
    }

    private void column(int index, Bar bar) {
        String words = bar.name() + ": " + bar.details();
        html.open("g", "class", "mark", "tabindex", "0", "role", "img", "aria-label", words);
        rect("reach", index, 0, 1, 0);
        double below = 0;
        for (Part part : bar.parts()) {
            double height = part.length() / scale.top();
            if (height > 0) {
                rect(part.look(), index, 1 - below - height, height, GAP);
            }
            below += height;
        }
        html.leaf("text", words, "class", "tip", "x", "50%", "y", "-12", "aria-hidden", "true")
                .close();
    }

    private void rect(String look, int index, double y, double height, double gap) {
        double width = 1.0 / days.size();
        html.single(
                "rect",
                "class",
                look,
                "x",
                Percent.of((index + gap / 2) * width),
                "y",
                Percent.of(y),
                "width",
                Percent.of((1 - gap) * width),
                "height",
                Percent.of(height));
    }

    /** The first and the last, and some between. */
    private void dates() {
        for (int i = 0; i < DATES; i++) {
            int index = i * (days.size() - 1) / (DATES - 1);
            LocalDate date = days.get(index).date();
            html.leaf(
                    "text",
                    Words.day(date),
                    "class",
                    i == DATES - 1 ? "axis end" : "axis middle",
                    "x",
                    i == DATES - 1 ? "100%" : Percent.of((index + 0.5) / days.size()),
                    "y",
                    "100%",
                    "dy",
                    "1.6em");
        }
    }
}
