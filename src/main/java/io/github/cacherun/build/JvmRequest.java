package io.github.cacherun.build;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which Java runs the program, and how.
 *
 * @param jdk the folder of a JDK or the version of one that a toolchain has; null for the toolchain of the module, else
 *     Maven's own
 * @param options options for {@code java}, each one a word
 * @param classData whether it may be started with a class-data archive
 */
public record JvmRequest(@Nullable String jdk, List<String> options, boolean classData) {

    /** When nothing is asked for. */
    public static final JvmRequest DEFAULT = new JvmRequest(null, List.of());

    public JvmRequest {
        options = List.copyOf(options);
    }

    /** One with a class-data archive. */
    public JvmRequest(@Nullable String jdk, List<String> options) {
        this(jdk, options, true);
    }
}
