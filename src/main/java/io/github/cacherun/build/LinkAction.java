package io.github.cacherun.build;

import io.github.cacherun.action.BuildId;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.link.ClassData;
import io.github.cacherun.link.LinkRequest;
import io.github.cacherun.os.Os;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The link action of a module: all that decides what is in the executable.
 *
 * @param module what is linked
 * @param mainClass what it starts with
 * @param plainName what the program is called
 * @param classPath the files behind the module's own classes, in order
 * @param jdk what runs it
 * @param jvmOptions options for {@code java}, each one a word
 * @param inputs all that it depends on
 * @param modules whether it runs on the module path, if it is a module
 * @param classData whether it is started with a class-data archive
 */
record LinkAction(
        BuiltModule module,
        String mainClass,
        String plainName,
        List<Path> classPath,
        Jdk jdk,
        List<String> jvmOptions,
        InputManifest inputs,
        boolean modules,
        ClassData classData) {

    /**
     * The module's final name without its version, unless another is asked for; its artifact ID, if the final name is
     * another one each time.
     */
    static String name(MavenSession session, MavenProject project, @Nullable ExecutableName asked) {
        if (asked != null) {
            return asked.value();
        }
        String name = project.getBuild().getFinalName();
        if (Timestamp.isIn(Timestamp.of(session, project).hide(name))) {
            return project.getArtifactId();
        }
        String version = "-" + project.getVersion();
        return name.endsWith(version) ? name.substring(0, name.length() - version.length()) : name;
    }

    /**
     * Looks at the name before anything is built.
     *
     * @throws io.github.cacherun.cache.InvalidExecutableNameException if no file can be called so
     */
    static void checkName(MavenSession session, MavenProject project, @Nullable ExecutableName asked) {
        ExecutableName.require(name(session, project, asked) + Os.current().executableSuffix());
    }

    /** What the executable is called. */
    ExecutableName name() {
        return file(plainName, module, modules);
    }

    /** The file of a program: java takes only names in {@code .jar} from a module path. */
    static ExecutableName file(String plainName, BuiltModule module, boolean modules) {
        boolean isModule = modules && !module.record().module().isEmpty();
        return new ExecutableName(plainName + (isModule ? ".jar" : Os.current().executableSuffix()));
    }

    /**
     * What the linker is asked to do.
     *
     * @param classes the jar of the module's classes; on a hit nothing reads it
     */
    LinkRequest request(ActionId id, Path classes) {
        BuildId ids = BuildId.unstamped(
                id.shortText(),
                module.action().id().shortText(),
                module.output().outputId().shortText());
        LinkRequest request = new LinkRequest(
                        name().value(), mainClass, classes, classPath, jvmOptions, jdk.home(), ids)
                .with(classData);
        return modules ? request.withModules() : request;
    }
}
