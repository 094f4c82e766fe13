package io.github.cacherun.link;

import io.github.cacherun.action.BuildId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an executable is made from.
 *
 * @param name the program's name
 * @param mainClass the binary name of the class to start
 * @param classes the program's own classes, a jar written by {@link ClassesJar}
 * @param classPath what follows the classes on the runtime class path: absolute paths of jars and directories
 * @param jvmOptions options for {@code java}, each one a word
 * @param javaHome the JDK that will run the program
 * @param buildId the ID to stamp, its last part still open ({@link BuildId#unstamped})
 */
public record LinkRequest(
        String name,
        String mainClass,
        Path classes,
        List<Path> classPath,
        List<String> jvmOptions,
        Path javaHome,
        BuildId buildId) {

    public LinkRequest {
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The words that start the linked program where a file with a {@code #!} line can be executed: the file itself. */
    public List<String> command(Path executable) {
        return List.of(executable.toString());
    }

    /** The words that start the linked program where it cannot, as on Windows: {@code java} with the file as a jar. */
    public List<String> javaCommand(Path executable, String pathSeparator) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(Stream.concat(Stream.of(executable), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(pathSeparator)));
        command.add(mainClass);
        return List.copyOf(command);
    }

    /** The {@code java} command, without the suffix that Windows adds by itself. */
    Path java() {
        return javaHome.resolve("bin").resolve("java");
    }
}
