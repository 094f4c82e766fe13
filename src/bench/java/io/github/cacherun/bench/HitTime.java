package io.github.cacherun.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P1: what a hit takes inside the goal, until the program's process has been started. */
final class HitTime implements Goal {

    private static final double MICROSECONDS_PER_FILE = 10;
    private static final int MORE_FILES = 4000;

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>(laboratory.samples("S", "L"));
        samples.add(laboratory.sample("F1"));
        samples.add(laboratory.sample("F5"));
        for (Maven maven : laboratory.mavens()) {
            List<Command> commands = new ArrayList<>();
            for (Sample sample : samples) {
                laboratory.store(sample, maven, "");
                commands.add(maven.command(sample, "cache:run -Dcache.timing"));
            }
            List<Measurement> hits = laboratory.interleaved().run(commands);
            for (int i = 0; i < hits.size(); i++) {
                Measurement total = new Measurement(
                        "a hit, in the goal", hits.get(i).phases("total").runs());
                String on = samples.get(i).name() + ", Maven " + maven.version();
                report.add(
                        switch (samples.get(i).name()) {
                            case "S" -> Row.time("P1", on, total, 25);
                            case "L" -> Row.time("P1", on, total, 70);
                            default -> Row.time("P1", on, total);
                        });
            }
            addGrowth(hits.subList(hits.size() - 2, hits.size()), maven, report);
        }
    }

    private static void addGrowth(List<Measurement> hits, Maven maven, Report report) throws IOException {
        Measurement few = hits.get(0).phases("total");
        Measurement many = hits.get(1).phases("total");
        if (few.runs().isEmpty() || many.runs().isEmpty()) {
            return;
        }
        double micros = 1000 * (many.median(Run::cpu) - few.median(Run::cpu)) / MORE_FILES;
        report.add(Row.value(
                "P1",
                "F5 - F1, Maven " + maven.version(),
                "growth of a hit, CPU for one source more",
                String.format(Locale.ROOT, "%.1f microseconds", micros),
                "<= 10 microseconds",
                micros <= MICROSECONDS_PER_FILE));
    }
}
