package io.github.cacherun.mojo;

import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The {@code <executableDependency>} of the configuration, which Maven fills in. */
public final class ExecutableDependency {

    private @Nullable String groupId;
    private @Nullable String artifactId;

    /** {@code groupId:artifactId}. */
    String key() throws MojoFailureException {
        if (groupId == null || artifactId == null) {
            throw new MojoFailureException(
                    "<executableDependency> needs both a <groupId> and an <artifactId>: those of a"
                            + " dependency that is declared on this plugin");
        }
        return groupId + ":" + artifactId;
    }
}
