package io.github.cacherun.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One start of a program.
 *
 * @param name what messages call the program
 * @param command the program and its arguments, each passed on as it is
 * @param directory its working directory
 * @param hiddenVariables environment variables that are not passed on; all others are
 */
public record Launch(String name, List<String> command, Path directory, Set<String> hiddenVariables) {
    public Launch {
        command = List.copyOf(command);
        hiddenVariables = Set.copyOf(hiddenVariables);
    }
}
