package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the lifecycle of a module makes, each the output of a build action of its own. */
enum ModulePart {
    /** The module's own classes. */
    MAIN(Phases.LAST),
    /** Its test classes; the lifecycle makes the module's own on the way to them. */
    TESTS(Phases.LAST_OF_TESTS);

    private final String lastPhase;

    ModulePart(String lastPhase) {
        this.lastPhase = lastPhase;
    }

    /** Where the lifecycle ends that makes it. */
    String lastPhase() {
        return lastPhase;
    }

    /** Whether an execution bound to this phase runs before its classes exist. */
    boolean isBefore(@Nullable String phase) {
        return this == TESTS ? Phases.isBeforeTestCompile(phase) : Phases.isBeforeCompile(phase);
    }

    /** {@code groupId:artifactId}, of tests with {@code :tests}. */
    String key(MavenProject project) {
        String module = ReactorModules.key(project);
        return this == TESTS ? module + ":tests" : module;
    }

    /** What users call it. */
    String name(MavenProject project) {
        return this == TESTS ? project.getArtifactId() + " (tests)" : project.getArtifactId();
    }

    /** The plain name of the jar that its classes are kept in. */
    String jar(MavenProject project) {
        return project.getArtifactId() + (this == TESTS ? "-tests.jar" : ".jar");
    }

    /** Where Maven puts its classes. */
    Path classes(MavenProject project) {
        return Path.of(
                this == TESTS
                        ? project.getBuild().getTestOutputDirectory()
                        : project.getBuild().getOutputDirectory());
    }

    /** All folders of classes that the lifecycle fills. */
    List<Path> filled(MavenProject project) {
        return this == TESTS ? List.of(MAIN.classes(project), TESTS.classes(project)) : List.of(MAIN.classes(project));
    }

    /** What the POM names as sources, resources and filters of it. */
    List<Path> roots(MavenProject project) {
        Path basedir = project.getBasedir().toPath();
        List<Path> roots = new ArrayList<>();
        for (String root : project.getCompileSourceRoots()) {
            roots.add(basedir.resolve(root));
        }
        if (this == TESTS) {
            for (String root : project.getTestCompileSourceRoots()) {
                roots.add(basedir.resolve(root));
            }
        }
        for (Resource resource : resources(project)) {
            roots.add(basedir.resolve(resource.getDirectory()));
        }
        for (String filter : project.getBuild().getFilters()) {
            roots.add(basedir.resolve(filter));
        }
        return roots;
    }

    /** The resources that the lifecycle copies. */
    List<Resource> resources(MavenProject project) {
        List<Resource> resources = new ArrayList<>(project.getBuild().getResources());
        if (this == TESTS) {
            resources.addAll(project.getBuild().getTestResources());
        }
        return resources;
    }
}
