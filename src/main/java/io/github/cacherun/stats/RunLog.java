package io.github.cacherun.stats;

import io.github.cacherun.os.InTheWay;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/**
 * The runs of a cache, in the folder {@code stats} of it. Any number of threads and processes may append and read at
 * once, without a lock. Nothing here ever fails: what cannot be written is not counted, what is damaged is passed over.
 */
public final class RunLog {

    private final StatsFiles files;

    private RunLog(StatsFiles files) {
        this.files = files;
    }

    /** The runs of the cache in this directory, which need not be there. */
    public static RunLog in(Path cacheRoot) {
        return new RunLog(new StatsFiles(cacheRoot.resolve("stats")));
    }

    /** Adds a run. Does nothing when there is no cache, or none that can be written. */
    public void append(Run run) {
        Path day = files.day(StatsFiles.date(run.at()));
        File file = day.toFile();
        byte[] line = RunLine.bytes(run);
        // nothing else is opened: a named pipe would make us wait, and a link leads to what is not ours
        if (Files.isRegularFile(day, LinkOption.NOFOLLOW_LINKS)) {
            writeIfPossible(file, line);
            return;
        }
        // the first run of the day; where there is no cache the folder cannot be made either
        if ((files.folder().toFile().mkdir() || files.folder().toFile().isDirectory()) && InTheWay.isNone(day)) {
            writeIfPossible(file, line);
        }
    }

    private static void writeIfPossible(File file, byte[] line) {
        try {
            write(file, line);
        } catch (IOException e) {
            // a run matters more than its statistics
            return;
        }
    }

    /** All at once, so that lines of others do not come in between. */
    private static void write(File file, byte[] line) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write(line);
        }
    }

    /** What all runs came to. */
    public Statistics statistics(Instant now) {
        return new Counting(files, now, null).count();
    }

    /**
     * What the runs of some projects came to.
     *
     * @param projects {@code groupId:artifactId} each
     */
    public Statistics statistics(Instant now, Set<String> projects) {
        return new Counting(files, now, Set.copyOf(projects)).count();
    }

    /**
     * Adds up what is more than a week old, so that the files of those days can go. To be called by one process at a
     * time; others may append and read meanwhile. When it is interrupted nothing is lost or counted twice.
     */
    public void fold(Instant now) {
        try {
            if (!Files.isDirectory(files.folder())) {
                // whatever lies in its place, no run would ever be counted
                Files.deleteIfExists(files.folder());
            }
            new Fold(files, now).run();
        } catch (IOException e) {
            // the days stay as they are until the next time
            return;
        }
    }
}
