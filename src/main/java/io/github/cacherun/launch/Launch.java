package io.github.cacherun.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One start of a program. {@link #of} gives the plain form; the others give copies with one thing changed.
 *
 * @param name what messages call the program
 * @param command the program and its arguments, each passed on as it is
 * @param directory its working directory
 * @param hiddenVariables environment variables of this JVM that are not passed on; all others are
 * @param addedVariables environment variables that are set, in place of this JVM's
 * @param output where its standard output and error go; its standard input is this JVM's
 * @param limit how long it may run; zero for as long as it takes
 */
public record Launch(
        String name,
        List<String> command,
        Path directory,
        Set<String> hiddenVariables,
        Map<String, String> addedVariables,
        Output output,
        Duration limit) {

    public Launch {
        command = List.copyOf(command);
        hiddenVariables = Set.copyOf(hiddenVariables);
        addedVariables = Map.copyOf(addedVariables);
    }

    /** With this JVM's environment and output, and no limit. */
    public static Launch of(String name, List<String> command, Path directory) {
        return new Launch(name, command, directory, Set.of(), Map.of(), Output.inherited(), Duration.ZERO);
    }

    public Launch hiding(Set<String> variables) {
        return new Launch(name, command, directory, variables, addedVariables, output, limit);
    }

    /** With these beside those that were added before, and in place of them. */
    public Launch adding(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(addedVariables);
        all.putAll(variables);
        return new Launch(name, command, directory, hiddenVariables, all, output, limit);
    }

    public Launch writing(Output other) {
        return new Launch(name, command, directory, hiddenVariables, addedVariables, other, limit);
    }

    public Launch within(Duration longest) {
        return new Launch(name, command, directory, hiddenVariables, addedVariables, output, longest);
    }
}
