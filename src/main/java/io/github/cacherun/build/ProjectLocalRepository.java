package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where Maven 4 keeps what the modules of a checkout packaged last, and takes from when a module is not part of the
 * call. What lies there is as old as that call, and no time stamp proves that the module's sources are not newer.
 */
final class ProjectLocalRepository {

    /** In the build directory of the root. */
    private static final String NAME = "project-local-repo";

    /** The name is followed by group, artifact, version and file. */
    private static final int DEPTH = 5;

    private final MavenSession session;
    private final Path localRepository;

    ProjectLocalRepository(MavenSession session) {
        this.session = session;
        this.localRepository = session.getRequest().getLocalRepositoryPath().toPath();
    }

    /**
     * @throws InvalidRequestException when one of these lies there, unless this very call packaged it
     */
    void refuse(MavenProject project, List<ClassPathElement> classPath) throws InvalidRequestException {
        for (ClassPathElement element : classPath) {
            Path file = element.file();
            if (file != null && isHere(file) && !isPackagedNow(element)) {
                throw refusal(project, element, file);
            }
        }
    }

    private boolean isHere(Path file) {
        int repository = file.getNameCount() - DEPTH;
        return repository >= 0 && NAME.equals(file.getName(repository).toString()) && !file.startsWith(localRepository);
    }

    private boolean isPackagedNow(ClassPathElement element) {
        MavenProject module = inThisCall(element);
        return module != null && module.hasLifecyclePhase("package");
    }

    private @Nullable MavenProject inThisCall(ClassPathElement element) {
        for (MavenProject module : session.getProjects()) {
            if (ReactorModules.key(module).equals(element.key())) {
                return module;
            }
        }
        return null;
    }

    private InvalidRequestException refusal(MavenProject project, ClassPathElement element, Path file) {
        String name = project.getArtifactId();
        if (inThisCall(element) != null) {
            return new InvalidRequestException(name + " needs " + file.getFileName()
                    + ", and Maven has it only as it was packaged earlier, in " + file
                    + "; package it in the same call: mvn package cache:run -am -pl :" + name);
        }
        return new InvalidRequestException(element.key() + " is not part of this call, and Maven has it only as it was"
                + " packaged earlier, in " + file + ", whatever its sources are by now;"
                + " run at the root, where both are built: mvn cache:run -am -pl :" + name);
    }
}
