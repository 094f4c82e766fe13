package io.github.cacherun.mojo;

import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;

/** Parameters that are true or false; Maven itself takes everything that is not {@code true} for false. */
final class Flag {

    private Flag() {}

    /** {@code -Dname} alone is true, as Maven has it. */
    static boolean parse(String property, String value) throws MojoFailureException {
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "", "true" -> true;
            case "false" -> false;
            default ->
                throw new MojoFailureException(
                        property + " is '" + value + "': it can be true or false, as in -D" + property + "=true");
        };
    }
}
