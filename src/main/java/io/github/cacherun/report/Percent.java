package io.github.cacherun.report;

import java.util.Locale;

/** Lengths in SVG that follow the width of the screen. */
final class Percent {

    private Percent() {}

    /** {@code 12.5%} for 0.125. */
    static String of(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * 100);
    }
}
