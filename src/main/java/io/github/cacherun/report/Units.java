package io.github.cacherun.report;

import io.github.cacherun.stats.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Figures as people read them. Bytes are counted in powers of 1000. */
public final class Units {

    private static final String PREFIXES = "KMGTPE";

    private Units() {}

    /** In the largest unit that fits: {@code 175 bytes}, {@code 1.2 GB}, {@code 34 MB}. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double value = bytes;
        int prefix = -1;
        // what would be shown as 1000 is one of the next
        while (value >= 999.5) {
            value /= 1000;
            prefix++;
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value) + " " + PREFIXES.charAt(prefix) + "B";
    }

    /** {@code 12,345}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 entry}, {@code 2 entries}. */
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** {@code 81 %}; what is not quite none or all is not shown as such. */
    static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1 %";
        }
        if (share > 0.99 && share < 1) {
            return "99 %";
        }
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** The part of the runs that were hits, or a dash if there were none. */
    static String hitRate(Tally tally) {
        long runs = tally.hits() + tally.misses();
        return runs == 0 ? "-" : percent((double) tally.hits() / runs);
    }

    /** {@code 0 s}, {@code 240 ms}, {@code 4.1 s}, {@code 12 min 5 s}, {@code 3 h 20 min}, {@code 2 d 4 h}. */
    static String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return ofSeconds(span);
        }
        if (seconds < 3600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        return seconds < 86_400
                ? two(seconds / 3600, "h", seconds / 60 % 60, "min")
                : two(seconds / 86_400, "d", seconds / 3600 % 24, "h");
    }

    private static String ofSeconds(Duration span) {
        long millis = span.toMillis();
        if (millis == 0) {
            return "0 s";
        }
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10);
    }

    private static String two(long large, String unit, long small, String smaller) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smaller);
    }

    /** {@code 3 min ago}, {@code 2 d ago}. */
    static String ago(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        return age.toSeconds() < 1 ? "just now" : rough(age) + " ago";
    }

    /** In one unit: {@code 4 s}, {@code 12 min}, {@code 3 h}, {@code 2 d}. */
    static String rough(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
