package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be on the program's class path.
 *
 * @param scope which dependencies of the module
 * @param parts what the class path is made of
 * @param pluginDependency {@code groupId:artifactId} of the one dependency of this plugin that is wanted, with what it
 *     brings; null for all of them
 * @param additional jars and folders at the end, relative to the module's folder
 * @param exclusions names of files that are left out, without their folders
 */
public record ClassPathRequest(
        ClassPathScope scope,
        Set<Part> parts,
        @Nullable String pluginDependency,
        List<Path> additional,
        Set<String> exclusions) {

    /** What a class path can be made of. */
    public enum Part {
        /** The module's own classes. */
        OUTPUT,
        /** The module's dependencies. */
        DEPENDENCIES,
        /** Dependencies declared on this plugin. */
        PLUGIN_DEPENDENCIES,
        /** Not a part of its own: modules among these may be on the module path instead. */
        MODULE_PATH
    }

    /** What a program has when nothing is asked for. */
    public static final ClassPathRequest RUNTIME = new ClassPathRequest(
            ClassPathScope.RUNTIME,
            EnumSet.of(Part.OUTPUT, Part.DEPENDENCIES, Part.MODULE_PATH),
            null,
            List.of(),
            Set.of());

    public ClassPathRequest {
        parts = Set.copyOf(parts);
        additional = List.copyOf(additional);
        exclusions = Set.copyOf(exclusions);
    }

    /** Whether a program that is a module runs as one; with its test classes, which are in no module, it cannot. */
    boolean allowsModules() {
        return parts.contains(Part.MODULE_PATH) && parts.contains(Part.OUTPUT) && scope != ClassPathScope.TEST;
    }

    /** Whether it is made of these; scope {@code system} has nothing of the module's own. */
    boolean has(Part part) {
        return parts.contains(part) && (part != Part.OUTPUT || scope != ClassPathScope.SYSTEM);
    }

    /** Whether the test classes of the module are the program. */
    boolean hasTests() {
        return scope == ClassPathScope.TEST;
    }
}
