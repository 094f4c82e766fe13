package io.github.cacherun.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** P2 and P3: a hit against Maven's floor and the program, and against {@code compile exec:java}; all in turn. */
final class WholeCommands implements Goal {

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        Set<String> only = laboratory.settings().only();
        for (Maven maven : laboratory.mavens()) {
            for (Sample sample : laboratory.samples("S", "M", "L", "X")) {
                boolean floor = only.contains("P2") && !sample.name().equals("X");
                boolean exec = only.contains("P3") && !sample.name().equals("S");
                String archive = laboratory.awaitArchive(laboratory.store(sample, maven, ""));
                String on = sample.name() + ", Maven " + maven.version() + ", " + archive;
                List<Command> commands = new ArrayList<>(List.of(maven.command(sample, "-q cache:run")));
                if (floor) {
                    commands.add(floor(maven, sample));
                }
                if (exec) {
                    commands.add(maven.command(sample, "-q compile exec:java"));
                }
                if (commands.size() > 1) {
                    add(laboratory.interleaved().run(commands), floor, sample.name(), on, report);
                }
            }
        }
    }

    private static void add(List<Measurement> measured, boolean floor, String sample, String on, Report report)
            throws IOException {
        for (Measurement yardstick : measured.subList(1, measured.size())) {
            if (floor && yardstick == measured.get(1)) {
                report.add(Row.ratio("P2", on, measured.get(0), yardstick, sample.equals("S") ? 1.03 : 0.9));
            } else {
                report.add(Row.ratio("P3", on, measured.get(0), yardstick, 0.62));
            }
        }
    }

    private static Command floor(Maven maven, Sample sample) throws IOException {
        String script =
                maven.script("-q validate") + " && " + ProgramStart.java(System.getProperty("java.home"), sample);
        return new Command("mvn -q validate && java -cp", sample.directory(), script);
    }
}
