package io.github.cacherun.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The runs of a cache, and what is done to their files behind their back. */
record StatsFixture(Path root) {

    static final String APP = "test:app";
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final Duration SECOND = Duration.ofSeconds(1);

    static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    static Run hit(Instant at) {
        return hit(at, APP);
    }

    static Run hit(Instant at, String project) {
        return new Run(at, project, "app", true, SECOND, "", 0);
    }

    static Run miss(Instant at, String reason) {
        return miss(at, APP, reason);
    }

    static Run miss(Instant at, String project, String reason) {
        return new Run(at, project, "app", false, SECOND.multipliedBy(10), reason, 1000);
    }

    /** So many of them, with those seconds each that {@link #hit} and {@link #miss} have. */
    static Tally tally(int hits, int misses) {
        return new Tally(hits, misses, SECOND.multipliedBy(hits), SECOND.multipliedBy(10L * misses), 1000L * misses);
    }

    RunLog log() {
        return RunLog.in(root);
    }

    StatsFixture with(Run... runs) {
        for (Run run : runs) {
            log().append(run);
        }
        return this;
    }

    StatsFixture folded() {
        log().fold(NOW);
        return this;
    }

    Statistics statistics() {
        return log().statistics(NOW);
    }

    Path folder() {
        return root.resolve("stats");
    }

    Path summary() {
        return folder().resolve("summary");
    }

    Path day(Instant at) {
        return folder().resolve(at.toString().substring(0, 10) + ".log");
    }

    /** The names of all files, in order. */
    Set<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return new TreeSet<>(
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(List<Statistics.Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.count() + " " + reason.text())
                .toList();
    }
}
