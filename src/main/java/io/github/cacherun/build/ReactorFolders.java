package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The folders that the modules of this call build into. Each module's inputs are told from them, so they are put together
 * once for all modules, and again after a lifecycle has run, since a plugin may move them. For one thread.
 */
final class ReactorFolders {

    private final MavenSession session;
    private final Map<ModulePart, Set<Path>> outputs = new EnumMap<>(ModulePart.class);
    private final Map<Path, List<MavenProject>> byDirectory = new HashMap<>();

    ReactorFolders(MavenSession session) {
        this.session = session;
    }

    /** Where artifacts lie that are no modules of this call. */
    Path localRepository() {
        return session.getRequest().getLocalRepositoryPath().toPath();
    }

    /** All folders that the builds of a part fill: nothing in them is source. */
    Set<Path> outputs(ModulePart part) {
        Set<Path> all = outputs.get(part);
        if (all == null) {
            all = collect(part);
            outputs.put(part, all);
        }
        return all;
    }

    /** To be called when a lifecycle has run: it may have changed any model. */
    void forget() {
        outputs.clear();
        byDirectory.clear();
    }

    /**
     * The cache keeps classes of modules and nothing else that their builds make, so it could not give these back.
     *
     * @throws InvalidRequestException when a source or resource folder lies in the build directory of another module
     */
    void refuseOutputsOfOthers(MavenProject project, ModulePart part) throws InvalidRequestException {
        Path own = Path.of(project.getBuild().getDirectory());
        for (Path root : part.roots(project)) {
            if (!root.startsWith(own)) {
                for (MavenProject other : holding(root)) {
                    refuse(project, root, other);
                }
            }
        }
    }

    private static void refuse(MavenProject project, Path root, MavenProject other) throws InvalidRequestException {
        if (!root.startsWith(ModulePart.MAIN.classes(other)) && !other.equals(project)) {
            throw new InvalidRequestException(project.getArtifactId() + " takes sources or resources from "
                    + root + ", which the build of " + other.getArtifactId() + " makes besides classes; the"
                    + " cache keeps classes only. Bind cache:run to the phase process-classes in "
                    + project.getFile() + ", so that Maven has built both, or make them in "
                    + project.getArtifactId() + " itself");
        }
    }

    /** The modules in whose build directory a folder lies. */
    private List<MavenProject> holding(Path folder) {
        if (byDirectory.isEmpty()) {
            for (MavenProject module : session.getProjects()) {
                Path directory = Path.of(module.getBuild().getDirectory());
                List<MavenProject> modules = byDirectory.get(directory);
                if (modules == null) {
                    modules = new ArrayList<>();
                    byDirectory.put(directory, modules);
                }
                modules.add(module);
            }
        }
        List<MavenProject> holding = new ArrayList<>();
        for (Path above = folder; above != null; above = above.getParent()) {
            holding.addAll(byDirectory.getOrDefault(above, List.of()));
        }
        return holding;
    }

    private Set<Path> collect(ModulePart part) {
        Set<Path> all = new HashSet<>();
        for (MavenProject module : session.getProjects()) {
            all.add(Path.of(module.getBuild().getDirectory()));
            all.addAll(part.filled(module));
        }
        return all;
    }
}
