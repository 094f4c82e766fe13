package io.github.cacherun.report;

import java.util.List;

/** The figures of a plot, or figures that need none, in a table: the first cell of each row is its heading. */
final class FigureTable {

    private final Markup html;

    FigureTable(Markup html) {
        this.html = html;
    }

    /** Folded away, since the plot above it shows the same. */
    void folded(String caption, List<String> heading, List<List<String>> rows) {
        html.open("details").leaf("summary", "The figures in a table");
        write(caption, heading, rows);
        html.close();
    }

    void write(String caption, List<String> heading, List<List<String>> rows) {
        // what is too wide scrolls by itself, also with the arrow keys
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .leaf("caption", caption)
                .open("thead")
                .open("tr");
        heading.forEach(cell -> html.leaf("th", cell, "scope", "col"));
        html.close().close().open("tbody");
        for (List<String> row : rows) {
            html.open("tr").leaf("th", row.get(0), "scope", "row");
            row.stream().skip(1).forEach(cell -> html.leaf("td", cell));
            html.close();
        }
        html.close().close().close();
    }
}
