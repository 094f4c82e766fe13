package io.github.cacherun.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier call packaged of the modules of this checkout. It is as old as that call, and no time stamp proves that
 * the sources are not newer. Maven 4 takes it from a repository in the checkout when a module is not part of the call; of
 * modules in the call there are packages that no phase makes that we run, as the jar of its tests.
 */
final class EarlierPackages {

    /** In the build directory of the root; from 4.0.0-rc-7 on in {@code .mvn/target}. */
    private static final String PROJECT_LOCAL_REPOSITORY = "project-local-repo";

    /** Its name is followed by group, artifact, version and file. */
    private static final int DEPTH = 5;

    private final MavenSession session;
    private final Path localRepository;

    EarlierPackages(MavenSession session) {
        this.session = session;
        this.localRepository = session.getRequest().getLocalRepositoryPath().toPath();
    }

    /**
     * @throws InvalidRequestException when one of these is such a package
     */
    void refuse(MavenProject project, List<ClassPathElement> classPath) throws InvalidRequestException {
        for (ClassPathElement element : classPath) {
            Path file = element.file();
            if (file == null || file.startsWith(localRepository) || "system".equals(element.scope())) {
                continue;
            }
            MavenProject module = inThisCall(element);
            if (module == null && isInProjectLocalRepository(file)) {
                throw new InvalidRequestException(element.key()
                        + " is not part of this call, and Maven has it only as it"
                        + " was packaged earlier, in " + file + ", whatever its sources are by now;"
                        + " run at the root, where both are built: mvn cache:run -am -pl :" + project.getArtifactId());
            }
            if (module != null && !module.hasLifecyclePhase("package") && !Files.isDirectory(file)) {
                throw new InvalidRequestException(project.getArtifactId() + " needs " + file.getFileName()
                        + ", and Maven has it only as it was packaged earlier, in " + file + "; package it in the same"
                        + " call: mvn package cache:run -am -pl :" + project.getArtifactId());
            }
        }
    }

    private @Nullable MavenProject inThisCall(ClassPathElement element) {
        for (MavenProject module : session.getProjects()) {
            if (ReactorModules.key(module).equals(element.key())) {
                return module;
            }
        }
        return null;
    }

    private static boolean isInProjectLocalRepository(Path file) {
        int repository = file.getNameCount() - DEPTH;
        return repository >= 0
                && PROJECT_LOCAL_REPOSITORY.equals(file.getName(repository).toString());
    }
}
