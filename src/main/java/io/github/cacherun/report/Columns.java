package io.github.cacherun.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines whose cells stand below each other: the first column and the last to the left, figures to the right. */
final class Columns {

    private static final int WIDEST = 52;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<List<String>> rows = new ArrayList<>();

    Columns(String... heading) {
        row(heading);
    }

    /** Adds a line, with as many cells as the heading has. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Below what there is, after an empty line. */
    void addTo(List<String> lines) {
        lines.add("");
        lines.addAll(lines());
    }

    private List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], shortened(row.get(i)).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = shortened(row.get(i));
            String space = " ".repeat(widths[i] - cell.length());
            boolean left = i == 0 || i == widths.length - 1;
            line.append(i == 0 ? "" : "  ").append(left ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }

    /** Both ends of what is too long for a column: names differ there. Nothing in it commands a terminal. */
    static String shortened(String text) {
        return shortened(text, WIDEST);
    }

    static String shortened(String text, int width) {
        String shown = CONTROL.matcher(text).replaceAll("?");
        int half = (width - 3) / 2;
        return shown.length() <= width
                ? shown
                : shown.substring(0, half) + "..." + shown.substring(shown.length() - half);
    }
}
