package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants measured, from the properties {@code bench.*} that profile {@code bench} passes on.
 *
 * @param basedir of this project
 * @param jar the plugin
 * @param plugin its groupId:artifactId:version
 * @param repository the local repository to take artifacts from
 * @param only goals to measure
 * @param samples names of the samples to measure
 * @param rounds of each comparison
 * @param patience for how many seconds at most a quiet moment is waited for before each run
 * @param mavens {@code mvn} commands; the first one prepares the samples
 * @param jdk25 a newer JDK to start programs with; null if there is none
 * @param write whether docs/performance.md gets the result
 */
record Settings(
        Path basedir,
        Path jar,
        String plugin,
        Path repository,
        Set<String> only,
        Set<String> samples,
        int rounds,
        int patience,
        List<Path> mavens,
        @Nullable Path jdk25,
        boolean write) {

    private static final List<String> GOALS = List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7", "JMH");
    private static final List<String> SAMPLES = List.of("S", "M", "L", "X");
    private static final Path JDKS = Path.of("/usr/lib/jvm");

    static Settings read() throws IOException {
        return new Settings(
                Path.of(text("basedir")),
                Path.of(text("jar")),
                text("plugin"),
                Path.of(text("repository")),
                names("only", GOALS),
                names("samples", SAMPLES),
                Integer.parseInt(text("rounds")),
                Integer.parseInt(text("patience")),
                mavensAskedFor(),
                newerJdk(),
                Boolean.parseBoolean(text("write")));
    }

    /** Where everything that is measured lies. */
    Path root() {
        return basedir.resolve("target").resolve("bench");
    }

    private static Set<String> names(String property, List<String> known) {
        Set<String> names = new TreeSet<>();
        for (String name : text(property).split(",", -1)) {
            if (!known.contains(name.strip())) {
                throw new IllegalArgumentException(
                        "bench." + property + ": there is no " + name + ", only " + String.join(",", known));
            }
            names.add(name.strip());
        }
        return names;
    }

    private static List<Path> mavensAskedFor() {
        String given = text("maven");
        if (given.isEmpty()) {
            return List.of(Path.of(text("maven.home"), "bin", "mvn"));
        }
        List<Path> mavens = new ArrayList<>();
        for (String one : given.split(",", -1)) {
            Path path = Path.of(one.strip());
            mavens.add(Files.isDirectory(path) ? path.resolve("bin/mvn") : path);
        }
        return mavens;
    }

    private static @Nullable Path newerJdk() throws IOException {
        String given = text("jdk25");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        if (!Files.isDirectory(JDKS)) {
            return null;
        }
        try (Stream<Path> all = Files.list(JDKS)) {
            return all.filter(jdk -> jdk.getFileName().toString().contains("25"))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String text(String name) {
        return System.getProperty("bench." + name, "").strip();
    }
}
