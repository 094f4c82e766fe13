package io.github.cacherun.link;

import java.nio.file.Path;
import java.util.List;

/**
 * Where {@code java} is told to look for what a program consists of.
 *
 * @param rootModule the module that holds the main class; empty for a program that runs on the class path
 * @param programModule the module that the executable is; empty if it lies on the class path
 * @param modulePath dependencies that are modules of the program
 * @param classPath dependencies that {@code -cp} names
 * @param inManifest dependencies that the executable's manifest names, since {@code -cp} cannot
 * @param reason why a program that is a module runs on the class path all the same; empty if there is nothing to say
 */
record Layout(
        String rootModule,
        String programModule,
        List<Path> modulePath,
        List<Path> classPath,
        List<Path> inManifest,
        String reason) {

    Layout {
        modulePath = List.copyOf(modulePath);
        classPath = List.copyOf(classPath);
        inManifest = List.copyOf(inManifest);
    }

    /** Everything on the class path: named by {@code -cp} if that can, else by the manifest. */
    static Layout onClassPath(List<Path> classPath, PathArgument argument, String reason) {
        boolean fits = argument.canHold(classPath);
        return new Layout("", "", List.of(), fits ? classPath : List.of(), fits ? List.of() : classPath, reason);
    }

    boolean isModular() {
        return !rootModule.isEmpty();
    }
}
