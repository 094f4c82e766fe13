package io.github.cacherun.mojo;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** A {@code <classpath/>} among the {@code <arguments>}: where exec:exec would put the class path. */
public final class Classpath {

    private @Nullable List<String> dependencies;

    void refuseChoice() throws MojoFailureException {
        if (dependencies != null) {
            throw new MojoFailureException(
                    "<classpath> among <arguments> lists <dependencies>, which only exec:exec can"
                            + " do; leave the list away, and others out with <classpathFilenameExclusions>");
        }
    }
}
