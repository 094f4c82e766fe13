package io.github.cacherun.build;

import java.text.SimpleDateFormat;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * {@code maven.build.timestamp} as it stands in the effective POM, where nothing tells it from other text any more. It
 * differs each time, so it is no input, and what uses it cannot be kept.
 *
 * @param text the moment in the format that the POM asks for; empty if that only names the day or less, which is an
 *     input like any other
 */
record Timestamp(String text) {

    /** What stands in its place. */
    static final String PLACEHOLDER = "{maven.build.timestamp}";

    /** Names that Maven and its filters know it by. */
    static boolean isNameOf(String name) {
        return "maven.build.timestamp".equals(name) || "timestamp".equals(name);
    }

    private static final String FORMAT_PROPERTY = "maven.build.timestamp.format";
    private static final String DEFAULT_FORMAT = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /** As long as a day and a minute; what is shorter may well stand in a text for other reasons. */
    private static final int LEAST_LENGTH = 12;

    static Timestamp of(MavenSession session, MavenProject project) {
        Date start = session.getRequest().getStartTime();
        if (start == null) {
            return new Timestamp("");
        }
        String format = project.getModel().getProperties().getProperty(FORMAT_PROPERTY, DEFAULT_FORMAT);
        String text = DEFAULT_FORMAT.equals(format) ? byDefault(start) : format(start, format);
        return new Timestamp(text.length() < LEAST_LENGTH ? "" : text);
    }

    /** Put together by hand: loading a formatter takes a cold JVM some 30 ms, and this is asked on every hit. */
    private static String byDefault(Date start) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(start.toInstant().getEpochSecond(), 0, ZoneOffset.UTC);
        return time.toLocalDate() + "T" + twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute()) + ":"
                + twoDigits(time.getSecond()) + "Z";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String format(Date start, String format) {
        try {
            SimpleDateFormat formatter = new SimpleDateFormat(format, Locale.getDefault(Locale.Category.FORMAT));
            formatter.setTimeZone(TimeZone.getTimeZone("UTC"));
            return formatter.format(start);
        } catch (IllegalArgumentException wrongFormat) {
            return "";
        }
    }

    /** The text with the placeholder wherever the moment stands in it. */
    String hide(String whole) {
        return text.isEmpty() ? whole : whole.replace(text, PLACEHOLDER);
    }

    /** Whether the moment stood in a text before it was hidden. */
    static boolean isIn(@Nullable String hidden) {
        return hidden != null && hidden.contains(PLACEHOLDER);
    }
}
