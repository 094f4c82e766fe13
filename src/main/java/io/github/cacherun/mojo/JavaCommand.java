package io.github.cacherun.mojo;

import io.github.cacherun.build.JvmOptions;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * A command line of {@code java} as exec:exec, NetBeans and IntelliJ write it, {@code %classpath} and {@code %modulepath}
 * standing for the paths of the program: {@code java [option...] main-class [argument...]}.
 */
final class JavaCommand {

    static final String CLASS_PATH = "%classpath";
    static final String MODULE_PATH = "%modulepath";

    private final List<String> words;
    private final List<String> options = new ArrayList<>();
    private final List<String> additional = new ArrayList<>();
    private boolean modules = true;
    private @Nullable String mainClass;
    private int at;

    private JavaCommand(List<String> words) {
        this.words = words;
    }

    /**
     * @param jdk the folder of the JDK whose {@code java} it is; null for the usual one
     * @param words what follows {@code java}
     * @throws MojoFailureException for what only exec:exec can start
     */
    static Invocation parse(@Nullable String jdk, List<String> words) throws MojoFailureException {
        JavaCommand command = new JavaCommand(words);
        while (command.mainClass == null && command.at < words.size()) {
            command.option();
        }
        List<String> arguments = words.subList(command.at, words.size());
        return new Invocation(
                jdk, command.options, command.mainClass, command.additional, command.modules, List.copyOf(arguments));
    }

    private void option() throws MojoFailureException {
        String word = words.get(at++);
        switch (word) {
            case "-cp", "-classpath", "--class-path" -> classPath(word, value(word));
            case "-p", "--module-path" -> modulePath(word, value(word));
            case "-m", "--module" -> module(value(word));
            case "-jar" ->
                throw new MojoFailureException(
                        "-jar among the arguments of java: cache:run makes the program's file itself; say -cp "
                                + CLASS_PATH + " and the main class, or use exec:exec");
            default -> plain(word);
        }
    }

    private void plain(String word) throws MojoFailureException {
        if (!word.startsWith("-")) {
            mainClass = word;
        } else if (word.startsWith("--class-path=")) {
            classPath("--class-path", word.substring("--class-path=".length()));
        } else if (word.startsWith("--module-path=")) {
            modulePath("--module-path", word.substring("--module-path=".length()));
        } else if (word.startsWith("--module=")) {
            module(word.substring("--module=".length()));
        } else {
            options.add(word);
            if (JvmOptions.isBeforeValue(word)) {
                options.add(value(word));
            }
        }
    }

    /** What stands beside the program's own class path is added to its end. */
    private void classPath(String option, String path) throws MojoFailureException {
        modules = false;
        boolean own = false;
        StringTokenizer entries = new StringTokenizer(path, File.pathSeparator);
        while (entries.hasMoreTokens()) {
            String entry = entries.nextToken();
            own |= entry.equals(CLASS_PATH);
            if (!entry.equals(CLASS_PATH)) {
                additional.add(entry);
            }
        }
        if (!own) {
            throw new MojoFailureException(option + " " + path + " leaves the program's own class path out: say "
                    + option + " " + CLASS_PATH + File.pathSeparator + path + ", or use exec:exec");
        }
    }

    private void modulePath(String option, String path) throws MojoFailureException {
        modules = true;
        if (!path.equals(MODULE_PATH)) {
            throw new MojoFailureException(option + " " + path + ": cache:run knows the program's module path; say "
                    + option + " " + MODULE_PATH + ", or use exec:exec");
        }
    }

    private void module(String module) throws MojoFailureException {
        if (module.indexOf('/') < 0) {
            throw new MojoFailureException("-m " + module + " names no class; say -m " + module + "/package.Main");
        }
        modules = true;
        mainClass = module;
    }

    private String value(String option) throws MojoFailureException {
        if (at == words.size()) {
            throw new MojoFailureException(
                    option + " is the last of the arguments of java, but it needs a value; see exec.args");
        }
        return words.get(at++);
    }
}
