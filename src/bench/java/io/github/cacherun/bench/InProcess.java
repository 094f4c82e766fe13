package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The parts of a run in one warm process, with JMH; and from what it says of allocations the part of P7 that is about
 * links.
 */
final class InProcess implements Goal {

    /** System property of the processes that JMH starts: where the samples are. */
    static final String SAMPLES = "bench.samples.directory";

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double SAME = 1.05;

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        for (String name : List.of("S", "M", "L")) {
            laboratory.sample(name);
        }
        Collection<RunResult> results = run(laboratory.settings());
        for (RunResult result : results) {
            report.add(row(result));
        }
        List<RunResult> links = results.stream()
                .filter(one -> one.getPrimaryResult().getLabel().equals("link")
                        && one.getParams().getParam("megabytes") != null)
                .sorted((a, b) -> Double.compare(megabytes(a), megabytes(b)))
                .toList();
        double growth = allocated(links.get(links.size() - 1)) / allocated(links.get(0));
        report.add(Row.value(
                "P7",
                "200 MB against 10 MB of jars",
                "allocated by a link",
                String.format(Locale.ROOT, "%.2f", growth),
                "independent (<= " + SAME + ")",
                growth <= SAME));
    }

    private static Collection<RunResult> run(Settings settings) throws IOException {
        Path root = settings.root();
        OptionsBuilder options = new OptionsBuilder();
        options.include("io\\.github\\.cacherun\\.bench\\.")
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-D" + SAMPLES + "=" + root.resolve("samples"))
                .shouldFailOnError(true)
                .output(root.resolve("jmh.txt").toString());
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IOException("JMH: " + e.getMessage() + "; see " + root.resolve("jmh.txt"), e);
        }
    }

    private static Row row(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        StringBuilder parameters = new StringBuilder();
        for (String key : result.getParams().getParamsKeys()) {
            parameters
                    .append(key)
                    .append(' ')
                    .append(result.getParams().getParam(key))
                    .append(' ');
        }
        String figure = String.format(
                Locale.ROOT,
                "%.2f ± %.2f %s, %.2f MB allocated",
                time.getScore(),
                time.getScoreError(),
                time.getScoreUnit(),
                allocated(result) / (1 << 20));
        return Row.text("JMH", parameters.toString().strip(), time.getLabel(), figure, "");
    }

    private static double megabytes(RunResult result) {
        return Double.parseDouble(result.getParams().getParam("megabytes"));
    }

    /** Bytes for one operation. */
    private static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED))
                .getScore();
    }
}
