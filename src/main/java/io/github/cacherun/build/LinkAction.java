package io.github.cacherun.build;

import io.github.cacherun.action.BuildId;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.link.LinkRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The link action of a module: all that decides what is in the executable.
 *
 * @param module what is linked
 * @param mainClass what it starts with
 * @param name what the executable is called
 * @param classPath the files behind the module's own classes, in order
 * @param scope which dependencies are among them
 * @param inputs all that it depends on
 */
record LinkAction(
        BuiltModule module,
        String mainClass,
        ExecutableName name,
        List<Path> classPath,
        ClassPathScope scope,
        InputManifest inputs) {

    static LinkAction of(
            ModuleBuilder modules, BuiltModule module, String mainClass, ExecutableName name, ClassPathScope scope)
            throws Exception {
        InputManifest inputs = new InputManifest("link");
        ToolInputs.addLinker(inputs);
        inputs.add("name", name.value());
        inputs.add("main class", mainClass);
        inputs.add("build", module.action().id().hex());
        inputs.add("classes", module.output().outputId().hex());
        List<Path> classPath = new ArrayList<>();
        Iterator<Path> jars = modules.classes(siblings(module, scope)).iterator();
        for (ClassPathElement element : module.action().classPath()) {
            if (scope.has(element.scope())) {
                Path file = element.file();
                Path place = file == null ? jars.next() : file;
                inputs.add("class path " + classPath.size(), place + "\n" + element.hash());
                classPath.add(place);
            }
        }
        return new LinkAction(module, mainClass, name, classPath, scope, inputs);
    }

    /** The modules that the program runs with, by their keys. */
    private static List<String> siblings(BuiltModule module, ClassPathScope scope) {
        List<String> keys = new ArrayList<>();
        for (ClassPathElement element : module.action().classPath()) {
            if (scope.has(element.scope()) && element.isModule()) {
                keys.add(element.key());
            }
        }
        return keys;
    }

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
     * What the linker is asked to do.
     *
     * @param classes the jar of the module's classes; on a hit nothing reads it
     */
    LinkRequest request(ActionId id, Path classes) {
        BuildId ids = BuildId.unstamped(
                id.shortText(),
                module.action().id().shortText(),
                module.output().outputId().shortText());
        return new LinkRequest(name.value(), mainClass, classes, classPath, List.of(), ToolInputs.javaHome(), ids);
    }
}
