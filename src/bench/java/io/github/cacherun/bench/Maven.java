package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One installation of Maven.
 *
 * @param repository the local repository that all commands use
 */
record Maven(Path mvn, String version, Path repository) {

    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\S+)");
    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*m");

    static Maven of(Path mvn, Path repository, Shell shell) throws IOException, InterruptedException {
        Run run = shell.run(new Command("version of " + mvn, repository, "'" + mvn + "' -v"));
        Matcher version = VERSION.matcher(COLOURS.matcher(run.output()).replaceAll(""));
        return new Maven(mvn, version.find() ? version.group(1) : mvn.toString(), repository);
    }

    /** What is typed in a shell. */
    String script(String arguments) {
        return "'" + mvn + "' -Dmaven.repo.local='" + repository + "' " + arguments;
    }

    /** A command that is shown as {@code mvn} with these arguments. */
    Command command(Sample sample, String arguments) {
        return new Command("mvn " + arguments, sample.directory(), script(arguments));
    }

    /** Where the executable of a hit is. */
    Path executable(Sample sample, String options, Shell shell) throws IOException, InterruptedException {
        Run run = shell.run(command(sample, "-q cache:run -Dcache.printPath" + options));
        List<String> lines =
                COLOURS.matcher(run.output()).replaceAll("").strip().lines().toList();
        return Path.of(lines.get(lines.size() - 1).strip());
    }
}
