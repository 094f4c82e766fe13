package io.github.cacherun.link;

import io.github.cacherun.action.BuildId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that an executable is made from.
 *
 * @param name the program's name
 * @param mainClass the binary name of the class to start, after {@code module/} where that is meant
 * @param classes the program's own classes, a jar written by {@link ClassesJar}
 * @param classPath what follows the classes on the runtime class path: absolute paths of jars and directories
 * @param jvmOptions options for {@code java}, each one a word
 * @param javaHome the JDK that will run the program
 * @param buildId the ID to stamp, its last part still open ({@link BuildId#unstamped})
 * @param modules whether a program that is a module runs on the module path, if it can
 * @param classData whether it is started with a class-data archive beside it, if there is one
 */
public record LinkRequest(
        String name,
        String mainClass,
        Path classes,
        List<Path> classPath,
        List<String> jvmOptions,
        Path javaHome,
        BuildId buildId,
        boolean modules,
        ClassData classData) {

    private static final String ADD_MODULES = "--add-modules";

    public LinkRequest {
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** A program that runs on the class path, be it a module or not, and has no class-data archive. */
    public LinkRequest(
            String name,
            String mainClass,
            Path classes,
            List<Path> classPath,
            List<String> jvmOptions,
            Path javaHome,
            BuildId buildId) {
        this(name, mainClass, classes, classPath, jvmOptions, javaHome, buildId, false, ClassData.NONE);
    }

    /** The same, to run on the module path if it can. */
    public LinkRequest withModules() {
        return new LinkRequest(name, mainClass, classes, classPath, jvmOptions, javaHome, buildId, true, classData);
    }

    /** The same, started with a class-data archive. */
    public LinkRequest with(ClassData archive) {
        return new LinkRequest(name, mainClass, classes, classPath, jvmOptions, javaHome, buildId, modules, archive);
    }

    /** The words that start the linked program where a file with a {@code #!} line can be executed: the file itself. */
    public List<String> command(Path executable) {
        return List.of(executable.toString());
    }

    /** The words that start it where the file system is mounted noexec: a shell reads it all the same. */
    public List<String> shellCommand(Path executable) {
        return List.of("/bin/sh", executable.toString());
    }

    /**
     * The words that start the linked program where it cannot, as on Windows: {@code java} with the file as a jar, on the
     * class path.
     */
    public List<String> javaCommand(Path executable, String pathSeparator) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        StringBuilder path = new StringBuilder(executable.toString());
        if (PathArgument.WINDOWS.canHold(classPath)) {
            classPath.forEach(entry -> path.append(pathSeparator).append(entry));
        }
        command.add(path.toString());
        command.add(MainName.of(mainClass).className());
        return List.copyOf(command);
    }

    /** Whether java is told to run classes with preview features. */
    boolean isPreviewEnabled() {
        return jvmOptions.contains(JavaRelease.ENABLE_PREVIEW);
    }

    /** The modules that the options of java add to the program's. */
    List<String> addedModules() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < jvmOptions.size(); i++) {
            String option = jvmOptions.get(i);
            if (option.startsWith(ADD_MODULES + "=")) {
                added.addAll(List.of(option.substring(ADD_MODULES.length() + 1).split(",", -1)));
            } else if (option.equals(ADD_MODULES) && i + 1 < jvmOptions.size()) {
                added.addAll(List.of(jvmOptions.get(i + 1).split(",", -1)));
            }
        }
        return added;
    }

    /** The {@code java} command, without the suffix that Windows adds by itself. */
    Path java() {
        return javaHome.resolve("bin").resolve("java");
    }
}
