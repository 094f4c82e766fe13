package io.github.cacherun.mojo;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;

/** Durations as people type and read them. */
final class Ages {

    private Ages() {}

    /** {@code 5d}, {@code 12h}, {@code 30m}, {@code P5D}, {@code PT12H}. */
    static Duration parse(String property, String value) throws MojoFailureException {
        String text = value.trim().toUpperCase(Locale.ROOT);
        Duration age;
        try {
            age = Duration.parse(text.startsWith("P") ? text : text.endsWith("D") ? "P" + text : "PT" + text);
        } catch (DateTimeParseException noDuration) {
            throw new MojoFailureException(
                    property + " is '" + value + "': it is a time like 5d, 12h or 30m, or an ISO-8601 duration like"
                            + " P5D, as in -D" + property + "=5d");
        }
        if (age.isNegative()) {
            throw new MojoFailureException(property + " is '" + value + "': it cannot be negative");
        }
        return age;
    }

    /** How long ago a moment was, roughly. */
    static String since(Instant moment) {
        Duration age = Duration.between(moment, Instant.now());
        return show(age.isNegative() ? Duration.ZERO : age);
    }

    /** In the largest unit that fits: {@code 4.1 s}, {@code 12 min}, {@code 3 h}, {@code 2 d}. */
    static String show(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 60) {
            return seconds + "." + age.toMillisPart() / 100 + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
