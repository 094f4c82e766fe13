package io.github.cacherun.mojo;

import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;

/** The parameter {@code cache.format}. */
enum ReportFormat {
    TEXT,
    JSON;

    static ReportFormat parse(String value) throws MojoFailureException {
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default ->
                throw new MojoFailureException(
                        "cache.format is '" + value + "': it can be text or json, as in -Dcache.format=json");
        };
    }
}
