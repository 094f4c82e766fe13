package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** P4: the executable in the cache, started directly, against {@code java -cp} of the same JDK. */
final class ProgramStart implements Goal {

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        Path newer = laboratory.settings().jdk25();
        for (Sample sample : laboratory.samples("S", "M", "L")) {
            measure(laboratory, sample, Path.of(System.getProperty("java.home")), "", report);
            if (newer != null) {
                measure(laboratory, sample, newer, " -Dcache.jdk='" + newer + "'", report);
            }
        }
        if (newer == null) {
            report.add(Row.text("P4", "JDK 25", "", "not measured: bench.jdk25 is not given", ""));
        }
    }

    private static void measure(Laboratory laboratory, Sample sample, Path jdk, String options, Report report)
            throws IOException, InterruptedException {
        Path executable = laboratory.store(sample, laboratory.maven(), options);
        String archive = laboratory.awaitArchive(executable);
        List<Measurement> measured = laboratory
                .interleaved()
                .run(List.of(
                        new Command("java -cp", sample.directory(), java(jdk.toString(), sample)),
                        new Command("the executable", sample.directory(), "'" + executable + "'")));
        String on = sample.name() + ", " + jdk.getFileName() + ", " + archive;
        report.add(Row.ratio(
                "P4", on, measured.get(1), measured.get(0), sample.name().equals("S") ? 1.05 : 0.5));
    }

    /** What one types to start the program of a sample by hand. */
    static String java(String jdk, Sample sample) throws IOException {
        return "'" + jdk + "/bin/java' -cp '" + sample.classPath() + "' app.Main";
    }
}
