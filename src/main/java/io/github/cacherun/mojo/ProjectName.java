package io.github.cacherun.mojo;

import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The parameter {@code cache.project}. */
final class ProjectName {

    /** Of IDs, as Maven itself checks them. */
    private static final Pattern NAME = Pattern.compile("[\\w.-]+:[\\w.-]+");

    private ProjectName() {}

    /** Null if none is given; a blank one is a mistake, lest everything is meant. */
    static @Nullable String parse(@Nullable String value) throws MojoFailureException {
        if (value == null) {
            return null;
        }
        String name = value.trim();
        if (!NAME.matcher(name).matches()) {
            throw new MojoFailureException("cache.project is '" + value
                    + "': it is the groupId and artifactId of one module, as in -Dcache.project=com.acme:app");
        }
        return name;
    }
}
