package io.github.cacherun.stats;

import io.github.cacherun.os.InTheWay;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Adds the files of old days to the summary. That it says through which day it goes is what makes it safe to stop at any
 * moment: until it is renamed those files count, from then on they do not, and only then are they removed.
 */
final class Fold {

    /** The last seven days are counted to the minute, and a day is over everywhere some hours later. */
    private static final int DAYS_UNFOLDED = 9;

    private final StatsFiles files;
    private final SummaryFile file;
    private final LocalDate today;

    Fold(StatsFiles files, Instant now) {
        this.files = files;
        this.file = new SummaryFile(files);
        this.today = StatsFiles.date(now);
    }

    /**
     * Folds what is due.
     *
     * @throws IOException when the summary cannot be read or written; all is as before then
     */
    void run() throws IOException {
        List<LocalDate> days = files.days();
        if (days.isEmpty()) {
            return;
        }
        Summary summary = file.read();
        LocalDate through = today.minusDays(DAYS_UNFOLDED);
        boolean changed = isFromTheFuture(summary);
        for (LocalDate day : days) {
            if (!day.isAfter(through) && !summary.has(day, today)) {
                InTheWay.remove(files.day(day));
                if (!DayFile.read(files.day(day), day, run -> summary.add(day, run))) {
                    throw new IOException("cannot read " + files.day(day));
                }
                changed = true;
            }
        }
        if (changed) {
            summary.setThrough(through);
            summary.prune(today.minusDays(Counting.DAYS - 1));
            file.write(summary);
        }
        remove(days, summary);
    }

    /** Its days would be taken for folded once they come. */
    private boolean isFromTheFuture(Summary summary) {
        LocalDate through = summary.through();
        return through != null && !through.isBefore(today);
    }

    private void remove(List<LocalDate> days, Summary summary) {
        for (LocalDate day : days) {
            if (summary.has(day, today)) {
                removeIfPossible(day);
            }
        }
    }

    private void removeIfPossible(LocalDate day) {
        try {
            Files.deleteIfExists(files.day(day));
        } catch (IOException e) {
            // it does not count any more, and the next fold tries again
            return;
        }
    }
}
