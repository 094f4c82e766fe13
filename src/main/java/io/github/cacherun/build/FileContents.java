package io.github.cacherun.build;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the contents of a module's files add to its build action.
 *
 * @param sum of the lines that name them
 * @param lines the lines; null if only their sum was remembered
 * @param questions the values that are asked for in them
 */
record FileContents(String sum, @Nullable Map<String, String> lines, List<Question> questions) {

    /** Whether all were read: who may read a file can change without a trace in its stat. */
    boolean isReadable() {
        return lines != null && !lines.containsValue(BuildInputs.UNREADABLE);
    }

    /**
     * A name in a file.
     *
     * @param file where it stands
     * @param filtered whether Maven itself replaces it there
     */
    record Question(String name, String file, boolean filtered) {}
}
