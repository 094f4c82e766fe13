package io.github.cacherun.stats;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the files of the statistics:
 *
 * <pre>
 * 2026-11-25.log  the runs of a day (UTC), a line each
 * summary         what the runs of earlier days came to
 * summary.tmp     the next summary on its way in
 * </pre>
 *
 * @param folder where they lie
 */
record StatsFiles(Path folder) {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private static final String SUFFIX = ".log";

    /** The day (UTC) of a moment. */
    static LocalDate date(Instant at) {
        return LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), SECONDS_OF_A_DAY));
    }

    Path day(LocalDate date) {
        return folder.resolve(date.toString().concat(SUFFIX));
    }

    Path summary() {
        return folder.resolve("summary");
    }

    Path temporary() {
        return folder.resolve("summary.tmp");
    }

    /** The days of which there is a file, in order. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        String[] names = folder.toFile().list();
        if (names != null) {
            for (String name : names) {
                LocalDate date = date(name);
                if (date != null) {
                    days.add(date);
                }
            }
        }
        Collections.sort(days);
        return days;
    }

    /** Nothing else is ours. */
    private static @Nullable LocalDate date(String name) {
        if (!name.endsWith(SUFFIX)) {
            return null;
        }
        try {
            return LocalDate.parse(name.substring(0, name.length() - SUFFIX.length()));
        } catch (DateTimeException another) {
            return null;
        }
    }
}
