package io.github.cacherun.stats;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the runs of earlier days came to. Not for use by several threads. */
final class Summary {

    static final int PROJECTS_KEPT = 200;

    /** As with reasons. */
    private static final int PROJECTS_COUNTED = 5 * PROJECTS_KEPT;

    private @Nullable LocalDate through;
    private final Sums all = new Sums();
    private final Map<String, Sums> projects = new HashMap<>();

    /** Adds a run of that day. */
    void add(LocalDate date, Run run) {
        all.add(date, run);
        if (!run.project().isEmpty()) {
            project(run.project()).add(date, run);
        }
        if (projects.size() > PROJECTS_COUNTED) {
            Largest.keep(projects, PROJECTS_KEPT, Sums::runs);
        }
    }

    Sums all() {
        return all;
    }

    /** The sums of a project, empty ones if there are none yet. */
    Sums project(String project) {
        return projects.computeIfAbsent(project, none -> new Sums());
    }

    /** By name. */
    Map<String, Sums> projects() {
        return new TreeMap<>(projects);
    }

    /** Leaves what is worth keeping for long. */
    void prune(LocalDate oldest) {
        Largest.keep(projects, PROJECTS_KEPT, Sums::runs);
        all.prune(oldest);
        projects.values().forEach(project -> project.prune(oldest));
    }

    /** The last day that is in here; null if there is none. */
    @Nullable
    LocalDate through() {
        return through;
    }

    void setThrough(@Nullable LocalDate date) {
        through = date;
    }

    /** Whether that day is in here. A summary from the future would have days in it that are still to come. */
    boolean has(LocalDate date, LocalDate today) {
        return through != null && through.isBefore(today) && !date.isAfter(through);
    }
}
