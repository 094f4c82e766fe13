package io.github.cacherun.build;

import io.github.cacherun.os.ThreadTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How long the phases of one call take, for the thread that runs the goal. A phase lasts until the next one is entered; one
 * that is entered several times, as with several modules, is one line.
 */
public final class Timing {

    public static final String PARAMETERS = "parameters";

    /** The JDK, Maven and what steers them. */
    static final String TOOLS = "tools";

    /** Which module is meant. */
    static final String MODULE = "module";

    static final String CLASS_PATH = "class path";
    static final String INPUTS = "inputs";

    /** What the cache has. */
    static final String LOOKUP = "lookup";

    /** A module's lifecycle, and keeping its classes. */
    static final String BUILD = "build";

    static final String LINK = "link";

    /** Of the executable. */
    static final String PUT = "put";

    /** From the executable to its process. */
    public static final String START = "start";

    /** For those who were not asked: measures nothing. */
    public static final Timing NONE = new Timing(false);

    private static final long TENTH_OF_MS_NS = 100_000;

    private final boolean asked;
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private String phase = PARAMETERS;
    private long wall;
    private OptionalLong cpu = OptionalLong.empty();

    /** Nanoseconds. */
    private static final class Span {
        private long wall;
        private long cpu;
    }

    private Timing(boolean asked) {
        this.asked = asked;
    }

    /** Now the first phase begins, {@link #PARAMETERS}. */
    public static Timing begin() {
        Timing timing = new Timing(true);
        timing.start(PARAMETERS);
        return timing;
    }

    /** Whether anybody wants to know. */
    public boolean isAsked() {
        return asked;
    }

    /** Ends the phase that runs and begins another one. */
    public void enter(String next) {
        if (asked) {
            end();
            start(next);
        }
    }

    /** Ends the phase that runs; gives all phases in the order in which they were first entered, last their sum. */
    public List<String> lines() {
        if (!asked) {
            return List.of();
        }
        end();
        List<String> lines = new ArrayList<>();
        Span total = new Span();
        for (Map.Entry<String, Span> entry : spans.entrySet()) {
            Span span = entry.getValue();
            lines.add(line(entry.getKey(), span));
            total.wall += span.wall;
            total.cpu += span.cpu;
        }
        lines.add(line("total", total));
        return lines;
    }

    private void start(String next) {
        phase = next;
        cpu = ThreadTime.nanos();
        wall = System.nanoTime();
    }

    private void end() {
        Span span = spans.get(phase);
        if (span == null) {
            span = new Span();
            spans.put(phase, span);
        }
        span.wall += System.nanoTime() - wall;
        OptionalLong now = ThreadTime.nanos();
        if (now.isPresent() && cpu.isPresent()) {
            span.cpu += now.getAsLong() - cpu.getAsLong();
        }
    }

    private String line(String name, Span span) {
        String onCpu = cpu.isPresent() ? " (" + ms(span.cpu) + " ms cpu)" : "";
        return "cache: timing " + name + " " + ms(span.wall) + " ms" + onCpu;
    }

    /** With one decimal. */
    static String ms(long nanos) {
        long tenths = (nanos + TENTH_OF_MS_NS / 2) / TENTH_OF_MS_NS;
        return tenths / 10 + "." + tenths % 10;
    }
}
