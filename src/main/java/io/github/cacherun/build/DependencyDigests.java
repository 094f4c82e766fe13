package io.github.cacherun.build;

import java.util.HashMap;
import java.util.Map;
import org.apache.maven.project.MavenProject;

/**
 * What decides the dependencies of modules, as digests. A module's class path depends on those of all that it is built
 * from, so that in a deep reactor each is asked for many times, but computed once. For one thread.
 */
final class DependencyDigests {

    private final Map<String, String> byModule = new HashMap<>();

    /** As {@link ModelInputs#dependencies}. */
    String of(MavenProject project) {
        return byModule.computeIfAbsent(ReactorModules.key(project), key -> ModelInputs.dependencies(project));
    }

    /** To be called when the module's lifecycle has run: its plugins may have changed its model. */
    void forget(MavenProject project) {
        byModule.remove(ReactorModules.key(project));
    }
}
