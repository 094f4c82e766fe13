package io.github.cacherun.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** P2 and P3: a hit against Maven's floor and the program, and against {@code compile exec:java}; all in turn. */
final class WholeCommands implements Goal {

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        for (Maven maven : laboratory.mavens()) {
            for (Sample sample : laboratory.samples("S", "M", "L", "X")) {
                List<String> goals = goals(sample, laboratory.settings().only());
                if (!goals.isEmpty()) {
                    measure(goals, maven, sample, laboratory, report);
                }
            }
        }
    }

    /** S is too small for P3 to mean anything, and X has no single class path. */
    private static List<String> goals(Sample sample, Set<String> only) {
        List<String> goals = new ArrayList<>();
        if (only.contains("P2") && !sample.name().equals("X")) {
            goals.add("P2");
        }
        if (only.contains("P3") && !sample.name().equals("S")) {
            goals.add("P3");
        }
        return goals;
    }

    private static void measure(List<String> goals, Maven maven, Sample sample, Laboratory laboratory, Report report)
            throws IOException, InterruptedException {
        String archive = laboratory.awaitArchive(laboratory.store(sample, maven, ""));
        String on = sample.name() + ", Maven " + maven.version() + ", " + archive;
        List<Command> commands = new ArrayList<>(List.of(maven.command(sample, "-q cache:run")));
        for (String goal : goals) {
            commands.add(goal.equals("P2") ? floor(maven, sample) : maven.command(sample, "-q compile exec:java"));
        }
        List<Measurement> measured = laboratory.interleaved().run(commands);
        for (int i = 0; i < goals.size(); i++) {
            double limit = limit(goals.get(i), sample);
            report.add(Row.ratio(goals.get(i), on, measured.get(0), measured.get(i + 1), limit));
        }
    }

    private static double limit(String goal, Sample sample) {
        if (goal.equals("P3")) {
            return 0.62;
        }
        return sample.name().equals("S") ? 1.03 : 0.9;
    }

    private static Command floor(Maven maven, Sample sample) throws IOException {
        String script =
                maven.script("-q validate") + " && " + ProgramStart.java(System.getProperty("java.home"), sample);
        return new Command("mvn -q validate && java -cp", sample.directory(), script);
    }
}
