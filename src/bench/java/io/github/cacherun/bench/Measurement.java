package io.github.cacherun.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of one command, in the order of the rounds. */
record Measurement(String name, List<Run> runs) {

    Measurement {
        runs = List.copyOf(runs);
    }

    double median(ToDoubleFunction<Run> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    /** The median of the ratios within each round, so that a drift of the machine's speed cancels out. */
    double ratio(Measurement yardstick, ToDoubleFunction<Run> figure) {
        double[] ratios = new double[runs.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(runs.get(i)) / figure.applyAsDouble(yardstick.runs.get(i));
        }
        return median(ratios);
    }

    /** The median and, in brackets, the smallest and the largest. */
    String show(ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return number(median(sorted)) + " (" + number(sorted[0]) + "-" + number(sorted[sorted.length - 1]) + ")";
    }

    /**
     * What the plugin said of phases of these runs, with {@code cache.timing}: their sum. Has no runs where it said
     * nothing.
     */
    Measurement phases(String... phases) {
        List<Run> inMojo = new ArrayList<>();
        for (Run run : runs) {
            double wall = 0;
            double cpu = 0;
            for (String phase : phases) {
                Matcher line = Pattern.compile(
                                "cache: timing " + Pattern.quote(phase) + " ([0-9.]+) ms(?: \\(([0-9.]+) ms cpu\\))?")
                        .matcher(run.output());
                if (!line.find() || line.group(2) == null) {
                    return new Measurement(name, List.of());
                }
                wall += Double.parseDouble(line.group(1));
                cpu += Double.parseDouble(line.group(2));
            }
            inMojo.add(new Run(wall, cpu, run.others(), ""));
        }
        return new Measurement(name, inMojo);
    }

    private static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double ms) {
        return String.format(Locale.ROOT, ms < 100 ? "%.1f" : "%.0f", ms);
    }
}
