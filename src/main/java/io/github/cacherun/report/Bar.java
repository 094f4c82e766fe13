package io.github.cacherun.report;

import java.util.List;

/**
 * A bar that lies, made of parts.
 *
 * @param name what it stands for
 * @param figure its length in words
 * @param details what it is made of, in words
 */
record Bar(String name, String figure, String details, List<Part> parts) {

    /**
     * A part of it.
     *
     * @param look a class of the style sheet
     * @param length in any unit that is the same for all bars of a plot
     */
    record Part(String look, double length) {}

    double length() {
        return parts.stream().mapToDouble(Part::length).sum();
    }
}
