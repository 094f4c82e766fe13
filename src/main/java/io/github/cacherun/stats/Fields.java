package io.github.cacherun.stats;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Reads the fields of a line, which are apart by tabs, one after the other. IllegalArgumentException for damage. */
final class Fields {

    /** As milliseconds it is 30,000 years, as bytes a petabyte. */
    private static final int MAX_DIGITS = 15;

    /** What a thousand damaged numbers come to at most must not make a summary unreadable. */
    private static final int MAX_DIGITS_OF_A_SUM = 18;

    private final String line;
    private int at;

    Fields(String line) {
        this.line = line;
    }

    String text() {
        if (at > line.length()) {
            throw new IllegalArgumentException("a field is missing");
        }
        int tab = line.indexOf('\t', at);
        int end = tab < 0 ? line.length() : tab;
        String field = line.substring(at, end);
        at = end + 1;
        return field;
    }

    void expect(String field) {
        if (!text().equals(field)) {
            throw new IllegalArgumentException("not " + field);
        }
    }

    /** Decimal digits, no sign. */
    long number() {
        return number(MAX_DIGITS);
    }

    private long sum() {
        return number(MAX_DIGITS_OF_A_SUM);
    }

    private long number(int most) {
        String digits = text();
        if (digits.length() > most || digits.startsWith("-") || digits.startsWith("+")) {
            throw new IllegalArgumentException("no number: " + digits);
        }
        return Long.parseLong(digits);
    }

    Instant instant() {
        return Instant.ofEpochMilli(number());
    }

    LocalDate date() {
        String date = text();
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no date: " + date, e);
        }
    }

    /** As {@link #show} has it. */
    Tally tally() {
        return new Tally(sum(), sum(), Duration.ofMillis(sum()), Duration.ofMillis(sum()), sum());
    }

    static String show(Tally tally) {
        return tally.hits() + "\t" + tally.misses() + "\t" + tally.saved().toMillis() + "\t"
                + tally.spent().toMillis() + "\t" + tally.putBytes();
    }

    /** There must be nothing more. */
    void end() {
        if (at <= line.length()) {
            throw new IllegalArgumentException("a field too many");
        }
    }
}
