package io.github.cacherun.build;

import io.github.cacherun.cache.Entry;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A module, or its tests, whose build output is known.
 *
 * @param action its build action
 * @param output the index entry of its build output
 * @param record what is remembered of the build
 * @param fresh the jar of its classes when it was built in this call; null on a hit
 * @param lasting whether what is made from it may be stored: not when an input changed while it was built
 */
record BuiltModule(
        BuildAction action,
        Entry output,
        BuildRecord record,
        @Nullable Path fresh,
        boolean lasting) {

    /** Tests together with the classes that they are tests of: all can be started. */
    BuiltModule with(BuiltModule main) {
        return new BuiltModule(action, output, record.with(main.record), fresh, lasting);
    }

    MavenProject project() {
        return action.project();
    }

    boolean isHit() {
        return fresh == null;
    }
}
