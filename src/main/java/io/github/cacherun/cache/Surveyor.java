package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.Output;
import io.github.cacherun.cache.Survey.ProjectPart;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Looks at all of a cache without touching it. Takes the same memory however many entries there are. */
final class Surveyor {

    private static final int BIGGEST = 10;

    private final CacheView view;
    private final Instant now;
    private final Map<String, Part> parts = new HashMap<>();
    private final PriorityQueue<Output> biggest = new PriorityQueue<>(Comparator.comparingLong(Output::bytes));

    private static final class Part {
        private final Map<Kind, Amount> kinds = new EnumMap<>(Kind.class);
        private final Map<Age, Amount> ages = new EnumMap<>(Age.class);
    }

    Surveyor(CacheView view) {
        this.view = view;
        this.now = view.clock().instant();
    }

    Survey run(Progress progress) {
        new EntryWalk(view.files(), progress, 1).pass(this::look);
        Map<Kind, Amount> kinds = new EnumMap<>(Kind.class);
        List<ProjectPart> projects = new ArrayList<>();
        parts.forEach((project, part) -> {
            part.kinds.forEach((kind, amount) -> kinds.merge(kind, amount, Amount::plus));
            projects.add(new ProjectPart(project, part.kinds, part.ages));
        });
        projects.sort(
                Comparator.comparingLong((ProjectPart part) -> -part.total().bytes())
                        .thenComparing(ProjectPart::project));
        List<Output> outputs = new ArrayList<>(biggest);
        outputs.sort(Comparator.comparingLong(Output::bytes).thenComparing(Output::path));
        Collections.reverse(outputs);
        return new Survey(now, view.files().root(), kinds, projects, outputs);
    }

    private void look(Path prefix, String[] names, Labels labels) {
        for (String name : names) {
            Path path = prefix.resolve(name);
            if (CacheFiles.isTemporary(name)) {
                add(Survey.SHARED, Kind.TEMPORARY, Age.HOUR, FileTree.bytes(path));
            } else if (CacheFiles.isEntry(name)) {
                @Nullable Stored stored = Stored.look(path, labels);
                if (stored != null) {
                    add(stored, labels.project(name));
                }
            }
        }
    }

    private void add(Stored stored, String project) {
        Age age = Age.of(stored.age(now));
        add(project, stored.kind(), age, stored.bytes());
        offer(stored, stored.kind(), stored.fileName(), stored.bytes(), project);
        if (stored.archiveBytes() > 0) {
            add(project, Kind.ARCHIVE, age, stored.archiveBytes());
            offer(stored, Kind.ARCHIVE, stored.fileName() + Stored.ARCHIVE_SUFFIX, stored.archiveBytes(), project);
        }
    }

    private void add(String project, Kind kind, Age age, long bytes) {
        Part part = parts.computeIfAbsent(project, any -> new Part());
        Amount amount = new Amount(1, bytes);
        part.kinds.merge(kind, amount, Amount::plus);
        part.ages.merge(age, amount, Amount::plus);
    }

    private void offer(Stored stored, Kind kind, String name, long bytes, String project) {
        if (kind == Kind.INDEX) {
            return;
        }
        biggest.add(new Output(name, kind, project, bytes, stored.used(), stored.path()));
        if (biggest.size() > BIGGEST) {
            biggest.remove();
        }
    }
}
