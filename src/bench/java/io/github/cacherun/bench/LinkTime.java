package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/** P6: what a miss takes, inside the goal, to link the executable and put it into the cache, and how large it is. */
final class LinkTime implements Goal {

    private static final double JARS = 1.1;

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        Maven maven = laboratory.maven();
        List<Sample> samples = laboratory.samples("S", "M", "L");
        List<Command> commands = new ArrayList<>();
        for (Sample sample : samples) {
            Sample copy = sample.copy("-link");
            commands.add(maven.command(copy, "cache:run -Dcache.timing").after(copy.edit()));
        }
        List<Measurement> misses = laboratory.interleaved().run(commands);
        for (int i = 0; i < misses.size(); i++) {
            Measurement linked = new Measurement(
                    "link and put, in the goal",
                    misses.get(i).phases("link", "put").runs());
            String name = samples.get(i).name();
            report.add(Row.time("P6", name + ", Maven " + maven.version(), linked, name.equals("L") ? 250 : 60));
            addSize(laboratory, samples.get(i), report);
        }
    }

    private static void addSize(Laboratory laboratory, Sample sample, Report report)
            throws IOException, InterruptedException {
        long bytes = Files.size(laboratory.store(sample, laboratory.maven(), ""));
        long jar = jarBytes(sample.classes(), laboratory.settings().root().resolve("classes.jar"));
        double ratio = (double) bytes / jar;
        report.add(Row.value(
                "P6",
                sample.name(),
                "bytes of the executable, of `jar` of its classes",
                String.format(Locale.ROOT, "%.2f (%,d of %,d)", ratio, bytes, jar),
                "<= " + JARS,
                ratio <= JARS));
    }

    private static long jarBytes(Path classes, Path jar) throws IOException {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int status = tool.run(System.out, System.err, "-cf", jar.toString(), "-C", classes.toString(), ".");
        if (status != 0) {
            throw new IOException("jar of " + classes + " failed");
        }
        return Files.size(jar);
    }
}
