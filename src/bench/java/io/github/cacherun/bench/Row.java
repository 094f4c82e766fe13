package io.github.cacherun.bench;

import java.util.List;
import java.util.Locale;

/** A line of the result, ready to be shown. */
record Row(
        String goal,
        String on,
        String what,
        String cpu,
        String wall,
        String yardstick,
        String ratio,
        String others,
        String limit,
        String reached) {

    private static final String NOTHING = "";

    static final List<String> HEAD = List.of(
            "goal",
            "on",
            "what",
            "CPU ms, median (min-max)",
            "wall ms, median (min-max)",
            "yardstick: CPU, wall ms",
            "CPU ratio, wall ratio",
            "others",
            "goal is",
            "reached");

    /** A command against its yardstick; both its ratios should be within the limit. */
    static Row ratio(String goal, String on, Measurement command, Measurement yardstick, double limit) {
        double cpu = command.ratio(yardstick, Run::cpu);
        double wall = command.ratio(yardstick, Run::wall);
        return new Row(
                goal,
                on,
                command.name(),
                command.show(Run::cpu),
                command.show(Run::wall),
                yardstick.name() + ": " + yardstick.show(Run::cpu) + ", " + yardstick.show(Run::wall),
                String.format(Locale.ROOT, "**%.2f**, %.2f", cpu, wall),
                share(command),
                "<= " + limit,
                verdict(cpu <= limit, wall <= limit));
    }

    /** A time that should be within the limit, on the processor. */
    static Row time(String goal, String on, Measurement measured, double limit) {
        if (measured.runs().isEmpty()) {
            return time(goal, on, measured, NOTHING, NOTHING);
        }
        String reached = measured.median(Run::cpu) <= limit ? "yes" : "no";
        return time(goal, on, measured, String.format(Locale.ROOT, "<= %.0f ms CPU", limit), reached);
    }

    /** A time that has no limit of its own. */
    static Row time(String goal, String on, Measurement measured) {
        return time(goal, on, measured, NOTHING, NOTHING);
    }

    private static Row time(String goal, String on, Measurement measured, String limit, String reached) {
        if (measured.runs().isEmpty()) {
            return text(goal, on, measured.name(), "not measured: the plugin wrote no `cache: timing` lines", limit);
        }
        return new Row(
                goal,
                on,
                measured.name(),
                measured.show(Run::cpu),
                measured.show(Run::wall),
                NOTHING,
                NOTHING,
                share(measured),
                limit,
                reached);
    }

    /** Another figure than a time. */
    static Row value(String goal, String on, String what, String value, String limit, boolean reached) {
        return new Row(
                goal, on, what, NOTHING, NOTHING, NOTHING, "**" + value + "**", NOTHING, limit, reached ? "yes" : "no");
    }

    /** What there is to say where there is no figure to compare. */
    static Row text(String goal, String on, String what, String text, String limit) {
        return new Row(goal, on, what, NOTHING, NOTHING, NOTHING, text, NOTHING, limit, NOTHING);
    }

    List<String> cells() {
        return List.of(goal, on, what, cpu, wall, yardstick, ratio, others, limit, reached);
    }

    private static String share(Measurement measured) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * measured.median(Run::others));
    }

    private static String verdict(boolean cpu, boolean wall) {
        if (cpu && wall) {
            return "yes";
        }
        if (cpu) {
            return "CPU only";
        }
        return wall ? "wall only" : "no";
    }
}
