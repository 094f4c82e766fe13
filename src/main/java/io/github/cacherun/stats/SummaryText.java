package io.github.cacherun.stats;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A summary as text, a line each, fields apart by tabs. First {@code summary v1} and the last day that is in it, then
 * the sums of all runs and those of each project, last {@code end}. Sums are {@code sums} with the project (none for
 * all), when the first run was and the tally; {@code last} with the last run; {@code day} with a date and its tally;
 * {@code reason} with a count and the text.
 */
final class SummaryText {

    private static final String VERSION = "summary v1";
    private static final String SUMS = "sums";
    private static final String LAST = "last";
    private static final String DAY = "day";
    private static final String REASON = "reason";
    private static final String END = "end";

    private SummaryText() {}

    static String of(Summary summary) {
        LocalDate through = summary.through();
        StringBuilder text = new StringBuilder(VERSION)
                .append('\t')
                .append(through == null ? "" : through.toString())
                .append('\n');
        append(text, "", summary.all());
        summary.projects().forEach((project, sums) -> append(text, project, sums));
        return text.append(END).append('\n').toString();
    }

    private static void append(StringBuilder text, String project, Sums sums) {
        Instant since = sums.since();
        if (since == null) {
            return;
        }
        line(text, SUMS, project + "\t" + since.toEpochMilli() + "\t" + Fields.show(sums.tally()));
        Run last = sums.last();
        if (last != null) {
            line(text, LAST, RunLine.text(last));
        }
        for (Map.Entry<LocalDate, Tally> day : sums.days().entrySet()) {
            line(text, DAY, day.getKey() + "\t" + Fields.show(day.getValue()));
        }
        for (String reason : Largest.of(sums.reasons(), Sums.REASONS_KEPT, Long::longValue)) {
            line(text, REASON, sums.reasons().get(reason) + "\t" + reason);
        }
    }

    private static void line(StringBuilder text, String kind, String rest) {
        text.append(kind).append('\t').append(rest).append('\n');
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException if it is damaged
     */
    static Summary parse(BoundedLines lines) throws IOException {
        Summary summary = new Summary();
        Fields head = new Fields(required(lines.next()));
        head.expect(VERSION);
        summary.setThrough(head.date());
        head.end();
        Sums sums = summary.all();
        for (String line = required(lines.next()); !line.equals(END); line = required(lines.next())) {
            Fields fields = new Fields(line);
            String kind = fields.text();
            if (kind.equals(SUMS)) {
                String project = fields.text();
                sums = project.isEmpty() ? summary.all() : summary.project(project);
            }
            add(kind, fields, sums);
            fields.end();
        }
        return summary;
    }

    private static String required(@Nullable String line) {
        if (line == null) {
            throw new IllegalArgumentException("it has no end");
        }
        return line;
    }

    private static void add(String kind, Fields fields, Sums sums) {
        switch (kind) {
            case SUMS -> {
                Instant since = fields.instant();
                sums.addTally(fields.tally(), since);
            }
            case LAST -> sums.addLast(RunLine.parse(fields));
            case DAY -> sums.addDay(fields.date(), fields.tally());
            case REASON -> {
                long count = fields.number();
                sums.addReason(fields.text(), count);
            }
            default -> throw new IllegalArgumentException("no such line: " + kind);
        }
    }
}
