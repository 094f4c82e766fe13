package io.github.cacherun.build;

import io.github.cacherun.link.ClassesJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Makes the classes of a module or its tests from nothing, with the project's own plugins. */
final class Compilation {

    /**
     * @param classes the reproducible jar of the classes
     * @param took how long the lifecycle ran
     * @param warnings what was logged at WARN and above
     * @param warningsKnown false when the log could not be listened to, or {@code -q} kept it silent
     */
    record Result(Path classes, Duration took, List<String> warnings, boolean warningsKnown) {}

    private final Workbench bench;
    private final NestedLifecycle lifecycle;
    private final Scratch scratch;

    Compilation(Workbench bench, MavenParts maven, Scratch scratch) {
        this.bench = bench;
        this.lifecycle = new NestedLifecycle(bench.session(), maven);
        this.scratch = scratch;
    }

    /** What a compilation does, as a shell would have it. */
    static String step(MavenProject project, ModulePart part) {
        return "cd " + project.getBasedir() + " && mvn " + part.lastPhase();
    }

    /** Runs the lifecycle in an empty build directory; Maven's own exceptions come through as they are. */
    Result compile(MavenProject project, ModulePart part) throws Exception {
        bench.step(step(project, part));
        long start = System.nanoTime();
        try (CleanRoom room = CleanRoom.open(project, part, outputsOfOthers(project));
                WarningTap tap = WarningTap.open()) {
            lifecycle.run(project, part);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Path classes = jar(project, part, part.classes(project));
            return new Result(
                    classes, took, tap.records(), tap.hears() && bench.log().isWarnEnabled());
        }
    }

    private List<Path> outputsOfOthers(MavenProject project) {
        List<Path> outputs = new ArrayList<>();
        for (MavenProject other : bench.session().getProjects()) {
            if (!other.equals(project)) {
                outputs.add(Path.of(other.getBuild().getOutputDirectory()));
            }
        }
        return outputs;
    }

    /** The result of a compilation that has run already. */
    Result given(MavenProject project, ModulePart part, Path folder) throws Exception {
        return new Result(jar(project, part, folder), Duration.ZERO, List.of(), true);
    }

    private Path jar(MavenProject project, ModulePart part, Path folder) throws Exception {
        Path jar = scratch.file(part.jar(project));
        ClassesJar.write(folder, jar);
        return jar;
    }
}
