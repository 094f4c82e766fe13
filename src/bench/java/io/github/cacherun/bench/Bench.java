package io.github.cacherun.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures the goals that are asked for and writes the result to target/bench/performance.md. */
public final class Bench {

    private static final Map<List<String>, Goal> GOALS = new LinkedHashMap<>();

    static {
        GOALS.put(List.of("P1"), new HitTime());
        GOALS.put(List.of("P2", "P3"), new WholeCommands());
        GOALS.put(List.of("P4"), new ProgramStart());
        GOALS.put(List.of("P5"), new MissTime());
        GOALS.put(List.of("P6"), new LinkTime());
        GOALS.put(List.of("P7"), new Memory());
        GOALS.put(List.of("JMH"), new InProcess());
    }

    private Bench() {}

    /** Takes no arguments but the system properties {@code bench.*}. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read();
        Laboratory laboratory = new Laboratory(settings);
        String mavens = laboratory.mavens().stream()
                .map(maven -> "Maven " + maven.version())
                .collect(Collectors.joining(", "));
        Report report = new Report(settings.root().resolve("performance.md"), Machine.describe(settings, mavens));
        for (Map.Entry<List<String>, Goal> goal : GOALS.entrySet()) {
            if (goal.getKey().stream().anyMatch(settings.only()::contains)) {
                measure(goal.getValue(), String.join(", ", goal.getKey()), laboratory, report);
            }
        }
        if (settings.write()) {
            report.writeInto(settings.basedir().resolve("docs/performance.md"));
        }
    }

    /** A goal that cannot be measured is a row that says so: the others are worth their time nevertheless. */
    private static void measure(Goal goal, String names, Laboratory laboratory, Report report)
            throws IOException, InterruptedException {
        try {
            goal.measure(laboratory, report);
        } catch (IOException e) {
            report.add(Row.text(names, "", "", "not measured: " + e.getMessage(), ""));
        }
    }
}
