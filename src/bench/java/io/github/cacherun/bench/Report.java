package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The result: kept up to date in its file from row to row, for a long run may be broken off. */
final class Report {

    private static final String BEGIN = "<!-- result: written by the benchmark -->\n";
    private static final String END = "<!-- end of result -->";

    private final Path file;
    private final String machine;
    private final List<Row> rows = new ArrayList<>();

    Report(Path file, String machine) {
        this.file = file;
        this.machine = machine;
    }

    void add(Row row) throws IOException {
        rows.add(row);
        System.out.println(line(row.cells()));
        Files.writeString(file, text());
    }

    /** Replaces what stands between the two marks in a page. */
    void writeInto(Path page) throws IOException {
        String old = Files.readString(page);
        int from = old.indexOf(BEGIN) + BEGIN.length();
        int to = old.indexOf(END);
        if (from < BEGIN.length() || to < from) {
            throw new IOException(page + " has no lines '" + BEGIN.strip() + "' and '" + END + "'");
        }
        Files.writeString(page, old.substring(0, from) + "\n" + text() + "\n" + old.substring(to));
    }

    private String text() {
        StringBuilder text = new StringBuilder(machine).append('\n');
        text.append(line(Row.HEAD)).append('\n');
        text.append("|---|---|---|---:|---:|---:|---:|---:|---|---|\n");
        rows.forEach(row -> text.append(line(row.cells())).append('\n'));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
