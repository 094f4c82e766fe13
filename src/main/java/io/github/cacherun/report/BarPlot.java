package io.github.cacherun.report;

import io.github.cacherun.report.Bar.Part;
import java.util.List;

/** Bars below each other, the longest as wide as the screen lets it be. Each tells its figures when it has the focus. */
final class BarPlot {

    private final Markup html;

    BarPlot(Markup html) {
        this.html = html;
    }

    void write(List<Bar> bars) {
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
        html.open("ul", "class", "bars");
        for (Bar bar : bars) {
            html.open("li").leaf("span", bar.name(), "class", "name").leaf("span", bar.figure(), "class", "figure");
            bar(bar, longest);
            html.leaf("span", bar.details(), "class", "tip", "aria-hidden", "true")
                    .close();
        }
        html.close();
    }

    private void bar(Bar bar, double longest) {
        html.open(
                "svg",
                "class",
                "bar mark",
                "tabindex",
                "0",
                "role",
                "img",
                "aria-label",
                bar.name() + ": " + bar.figure() + "; " + bar.details());
        double from = 0;
        for (Part part : bar.parts()) {
            double width = longest == 0 ? 0 : part.length() / longest;
            if (width > 0) {
                html.single(
                        "rect",
                        "class",
                        part.look(),
                        "x",
                        Percent.of(from),
                        "width",
                        Percent.of(width),
                        "height",
                        "100%");
            }
            from += width;
        }
        // even what is next to nothing is to be seen to be there
        html.single("rect", "class", "edge", "width", Percent.of(Math.max(from, 0.004)), "height", "100%")
                .close();
    }
}
