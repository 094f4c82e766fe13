package io.github.cacherun.mojo;

import io.github.cacherun.os.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Reads from the parameters how the program is to be started: as exec:java has it, or as exec:exec with a java command. */
final class Invocations {

    private final ExecParameters parameters;
    private final CommandLineFirst first;
    private final Path directory;

    /**
     * @param directory where a relative argument file lies
     */
    Invocations(ExecParameters parameters, CommandLineFirst first, Path directory) {
        this.parameters = parameters;
        this.first = first;
        this.directory = directory;
    }

    Invocation read() throws MojoFailureException {
        String executable = first.text("exec.executable", parameters.executable);
        if (executable != null) {
            return JavaCommand.parse(jdk(executable), words(true));
        }
        return new Invocation(null, List.of(), mainClass(), List.of(), true, words(false));
    }

    /** The parent POM of Spring Boot refers to a property that most projects do not set. */
    private @Nullable String mainClass() throws MojoFailureException {
        String mainClass = first.text("exec.mainClass", parameters.mainClass);
        return mainClass == null || mainClass.contains("${") ? null : mainClass;
    }

    /** In exec-maven-plugin, too, the string wins over the list. */
    private List<String> words(boolean ofJava) throws MojoFailureException {
        if (!first.has("exec.args") && first.has("exec.arguments")) {
            return first.list("exec.arguments", List.of());
        }
        String line = first.text("exec.args", parameters.commandlineArgs);
        if (line == null && first.has("exec.args")) {
            return List.of();
        }
        if (line != null) {
            return expanded(CommandLine.parse("exec.args", line));
        }
        List<Object> listed = parameters.arguments;
        return listed == null ? List.of() : listed(listed, ofJava);
    }

    private static List<String> listed(List<Object> arguments, boolean ofJava) throws MojoFailureException {
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            if (!ofJava && !(argument instanceof String) && argument != null) {
                throw new MojoFailureException("<arguments> has a <classpath/> or <modulepath/>, which only the command"
                        + " line of java has a place for: add <executable>java</executable>, or leave it away, since"
                        + " the program has its class path anyway");
            }
            words.add(word(argument));
        }
        return words;
    }

    private static String word(@Nullable Object argument) throws MojoFailureException {
        if (argument instanceof Classpath path) {
            path.refuseChoice();
            return JavaCommand.CLASS_PATH;
        }
        if (argument instanceof Modulepath) {
            return JavaCommand.MODULE_PATH;
        }
        return argument == null ? "" : argument.toString();
    }

    private List<String> expanded(List<String> words) throws MojoFailureException {
        if (words.size() != 1 || !words.get(0).startsWith("@")) {
            return words;
        }
        String word = words.get(0);
        if (word.startsWith("@@")) {
            return List.of(word.substring(1));
        }
        Path file = directory.resolve(word.substring(1));
        if (!Files.isRegularFile(file)) {
            throw new MojoFailureException("exec.args is " + word + ", but there is no file " + file
                    + " to read arguments from; write @" + word + " for an argument that begins with @");
        }
        try {
            return ArgumentFile.read(file);
        } catch (IOException e) {
            throw new MojoFailureException("exec.args: " + file + " cannot be read: " + FileProblem.describe(e), e);
        }
    }

    /** A link such as {@code /usr/bin/java} is followed; the name alone chooses none. */
    private @Nullable String jdk(String executable) throws MojoFailureException {
        Path path = Path.of(executable);
        Path file = path.getFileName();
        String name = file == null ? "" : file.toString();
        boolean java = name.equals("java") || name.equals("java.exe");
        if (!java) {
            if (first.flag("exec.forceJava", parameters.forceJava)) {
                return null;
            }
            throw new MojoFailureException("exec.executable is " + executable + ", but cache:run starts Java programs:"
                    + " leave it away, or use exec:exec (org.codehaus.mojo:exec-maven-plugin) for other programs");
        }
        try {
            Path folder = path.isAbsolute() ? path.toRealPath().getParent() : path.getParent();
            Path home = folder == null ? null : folder.getParent();
            return home == null ? null : home.toString();
        } catch (IOException e) {
            throw new MojoFailureException(
                    "exec.executable: " + executable + " cannot be found: " + FileProblem.describe(e)
                            + "; name the java of a JDK, or java alone",
                    e);
        }
    }
}
