package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * P7: what a hit adds to the memory of Maven's JVM, against a goal that does nothing. How much a heap that may grow takes
 * says nothing, so there are two figures: the smallest heap in which the command succeeds, and what the process takes
 * beside a heap of fixed size that is touched from the start. Their sum is compared.
 */
final class Memory implements Goal {

    private static final int LEAST_MB = 2;
    private static final int MOST_MB = 256;
    private static final double LIMIT_MB = 10;
    private static final Path TIME = Path.of("/usr/bin/time");

    private static final String NOTHING = "-q cache:help";
    private static final String HIT = "-q cache:run";

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        if (!Files.isExecutable(TIME)) {
            report.add(Row.text("P7", "", "peak memory of a hit", "not measured: GNU time is not installed", ""));
            return;
        }
        Maven maven = laboratory.maven();
        for (Sample sample : laboratory.samples("S", "L")) {
            laboratory.store(sample, maven, "");
            Shell shell = laboratory.shell();
            int heapOfNothing = smallestHeap(maven, sample, NOTHING, shell);
            int heapOfHit = smallestHeap(maven, sample, HIT, shell);
            List<Double> beside = besideHeap(maven, sample, laboratory);
            double added = heapOfHit - heapOfNothing + beside.get(1) - beside.get(0);
            report.add(Row.value(
                    "P7",
                    sample.name() + ", Maven " + maven.version(),
                    "peak memory of a hit, against cache:help",
                    String.format(
                            Locale.ROOT,
                            "%+.1f MB (smallest heap %d against %d MB, beside the heap %.1f against %.1f MB)",
                            added,
                            heapOfHit,
                            heapOfNothing,
                            beside.get(1),
                            beside.get(0)),
                    "<= 10 MB",
                    added <= LIMIT_MB));
        }
    }

    private static int smallestHeap(Maven maven, Sample sample, String arguments, Shell shell)
            throws IOException, InterruptedException {
        int tooSmall = LEAST_MB;
        int enough = MOST_MB;
        while (enough - tooSmall > 1) {
            int middle = (tooSmall + enough) / 2;
            if (succeeds(maven, sample, middle, arguments, shell)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private static boolean succeeds(Maven maven, Sample sample, int megabytes, String arguments, Shell shell)
            throws InterruptedException {
        String script = options(megabytes, "") + "timeout 60 " + maven.script(arguments);
        try {
            shell.run(new Command("in " + megabytes + " MB mvn " + arguments, sample.directory(), script));
            return true;
        } catch (IOException tooSmall) {
            return false;
        }
    }

    /** Medians in MB, of the goal that does nothing and of the hit. */
    private static List<Double> besideHeap(Maven maven, Sample sample, Laboratory laboratory)
            throws IOException, InterruptedException {
        List<Command> commands = new ArrayList<>();
        for (String arguments : List.of(NOTHING, HIT)) {
            String peak = TIME + " -f 'peak %M KB' " + maven.script(arguments);
            String script = options(MOST_MB, " -Xms" + MOST_MB + "m -XX:+AlwaysPreTouch") + peak;
            commands.add(new Command("peak of mvn " + arguments, sample.directory(), script));
        }
        List<Double> peaks = new ArrayList<>();
        for (Measurement measured : laboratory.interleaved().run(commands)) {
            peaks.add(measured.median(Memory::peakKilobytes) / 1024 - MOST_MB);
        }
        return peaks;
    }

    private static double peakKilobytes(Run run) {
        int from = run.output().lastIndexOf("peak ") + "peak ".length();
        return Double.parseDouble(run.output().substring(from, run.output().indexOf(" KB", from)));
    }

    private static String options(int megabytes, String more) {
        return "MAVEN_OPTS='-XX:+UseSerialGC -Xmx" + megabytes + "m" + more + "' ";
    }
}
