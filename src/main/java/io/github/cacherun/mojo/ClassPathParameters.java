package io.github.cacherun.mojo;

import io.github.cacherun.build.ClassPathRequest;
import io.github.cacherun.build.ClassPathRequest.Part;
import io.github.cacherun.build.ClassPathScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/** Reads from the parameters what is to be on the class path. */
final class ClassPathParameters {

    private ClassPathParameters() {}

    static ClassPathRequest read(ExecParameters parameters, CommandLineFirst first, Invocation invocation)
            throws MojoFailureException {
        List<Path> additional = new ArrayList<>();
        for (String element : additional(parameters, invocation)) {
            additional.add(Path.of(element));
        }
        ExecutableDependency dependency = parameters.executableDependency;
        return new ClassPathRequest(
                scope(first.required("exec.classpathScope", parameters.classpathScope)),
                parts(parameters, first, invocation),
                dependency == null ? null : dependency.key(),
                additional,
                Set.copyOf(Elements.of(parameters.classpathFilenameExclusions)));
    }

    private static List<String> additional(ExecParameters parameters, Invocation invocation) {
        List<String> elements = new ArrayList<>(invocation.classPath());
        elements.addAll(Elements.of(parameters.additionalClasspathElements));
        return elements;
    }

    private static ClassPathScope scope(String name) throws MojoFailureException {
        for (ClassPathScope scope : ClassPathScope.values()) {
            if (scope.toString().equals(name.trim().toLowerCase(Locale.ROOT))) {
                return scope;
            }
        }
        throw new MojoFailureException(
                "exec.classpathScope is '" + name + "': it can be runtime, compile, provided, test or system");
    }

    private static Set<Part> parts(ExecParameters parameters, CommandLineFirst first, Invocation invocation)
            throws MojoFailureException {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (first.flag("addOutputToClasspath", parameters.addOutputToClasspath)) {
            parts.add(Part.OUTPUT);
        }
        if (first.flag("exec.includeProjectDependencies", parameters.includeProjectDependencies)) {
            parts.add(Part.DEPENDENCIES);
        }
        if (parameters.executableDependency != null
                || first.flag("exec.includePluginsDependencies", parameters.includePluginDependencies)) {
            parts.add(Part.PLUGIN_DEPENDENCIES);
        }
        if (invocation.modules()) {
            parts.add(Part.MODULE_PATH);
        }
        return parts;
    }
}
