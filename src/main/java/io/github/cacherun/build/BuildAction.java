package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.InvalidExecutableNameException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The build action of a module, or of its tests.
 *
 * @param project the module
 * @param part what it makes of the module
 * @param classPath what it is built against
 * @param classes the folder of classes that are given; null when the lifecycle makes them
 * @param caveats what stands against keeping its output
 * @param inputs all that it depends on
 * @param id their hash
 */
record BuildAction(
        MavenProject project,
        ModulePart part,
        List<ClassPathElement> classPath,
        @Nullable Path classes,
        Caveats caveats,
        InputManifest inputs,
        ActionId id) {

    /** {@code groupId:artifactId} of the module, of its tests with {@code :tests}. */
    String module() {
        return part.key(project);
    }

    /** What users call it. */
    String name() {
        return part.name(project);
    }

    /** What its output is called. It is a program's class path, so it is kept and checked as executables are. */
    ExecutableName output() {
        try {
            return new ExecutableName(part.jar(project));
        } catch (InvalidExecutableNameException reserved) {
            return new ExecutableName("classes.jar");
        }
    }
}
