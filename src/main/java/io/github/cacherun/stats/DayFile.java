package io.github.cacherun.stats;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The runs of one day. */
final class DayFile {

    private DayFile() {}

    /**
     * Gives the runs one by one, as far as the file can be read, and tells whether that was to its end. Lines that are no
     * runs of that day are damage.
     */
    static boolean read(Path file, LocalDate date, Consumer<Run> to) {
        try (BoundedLines lines = BoundedLines.of(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Run run = RunLine.parse(line);
                if (run != null && StatsFiles.date(run.at()).equals(date)) {
                    to.accept(run);
                }
            }
            return true;
        } catch (IOException unreadable) {
            // what cannot be read costs figures, nothing else
            return false;
        }
    }
}
