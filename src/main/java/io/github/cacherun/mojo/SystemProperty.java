package io.github.cacherun.mojo;

import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** One {@code <systemProperty>} of the configuration, which Maven fills in. */
public final class SystemProperty {

    private @Nullable String key;
    private @Nullable String value;

    /** The option of {@code java} that sets it; a property without a value is empty, as exec:java has it. */
    String option() throws MojoFailureException {
        if (key == null || key.isEmpty() || key.indexOf('=') >= 0) {
            throw new MojoFailureException("<systemProperties> has a property "
                    + (key == null ? "without a <key>" : "with the key '" + key + "', which java -D cannot express"));
        }
        return "-D" + key + "=" + (value == null ? "" : value);
    }
}
