package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs commands and measures them. {@code time} of bash does it, for it sees what Java does not: the CPU time of a
 * process and of all its descendants that were waited for, to the microsecond ({@code times} of other shells counts
 * hundredths of a second), and a wall clock without the start of bash itself.
 */
final class Shell {

    private static final String TIMED = "TIMEFORMAT='%3R %3U %3S'; { time sh -c \"$1\" >\"$2\" 2>&1 </dev/null; }";

    private static final Set<String> SETTINGS = Set.of(
            "MAVEN_OPTS",
            "MAVEN_ARGS",
            "MAVEN_DEBUG_OPTS",
            "MAVEN_CMD_LINE_ARGS",
            "MAVEN_PROJECTBASEDIR",
            "MAVEN_HOME",
            "M2_HOME",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "JDK_JAVAC_OPTIONS",
            "_JAVA_OPTIONS",
            "CLASSPATH");

    private final Path logs;
    private final Path cache;

    /**
     * @param root where the logs of the last run of each command are kept, and the cache of the plugin
     */
    Shell(Path root) throws IOException {
        this.logs = Files.createDirectories(root.resolve("logs"));
        this.cache = root.resolve("cache");
    }

    /**
     * Runs the command to its end.
     *
     * @throws IOException also when the command fails
     */
    Run run(Command command) throws IOException, InterruptedException {
        command.before().prepare();
        Path output = logs.resolve(
                command.directory().getFileName() + "-" + command.name().replaceAll("[^A-Za-z0-9.]+", "_") + ".log");
        Path times = logs.resolve("times");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", TIMED, "bench", command.script(), output.toString());
        builder.directory(command.directory().toFile()).redirectError(times.toFile());
        setUp(builder.environment());
        double busy = Load.busySeconds();
        Process process = builder.start();
        int status = process.waitFor();
        double allBusy = Load.busySeconds() - busy;
        if (status != 0) {
            throw new IOException(command.name() + " in " + command.directory() + " failed: see " + output);
        }
        return measured(Files.readString(times), allBusy, Files.readString(output));
    }

    private static Run measured(String times, double allBusy, String output) {
        List<String> lines = times.strip().lines().toList();
        String[] seconds = lines.get(lines.size() - 1).split(" ", -1);
        double wall = Double.parseDouble(seconds[0]);
        double cpu = Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]);
        double others = Math.max(0, (allBusy - cpu) / (wall * Load.PROCESSORS));
        return new Run(wall * 1e3, cpu * 1e3, others, output);
    }

    /** The same for everybody: no settings of the user's, and the JDK that this program runs on. */
    private void setUp(Map<String, String> environment) {
        environment.keySet().removeAll(SETTINGS);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("CACHE_MAVEN_PLUGIN_DIR", cache.toString());
    }
}
