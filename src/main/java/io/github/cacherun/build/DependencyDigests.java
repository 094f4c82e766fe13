package io.github.cacherun.build;

import java.util.HashMap;
import java.util.Map;
import org.apache.maven.project.MavenProject;

/**
 * What decides the dependencies of modules, as digests. A module's class path depends on those of all that it is built
 * from, so that in a deep reactor each is asked for many times, but computed once. For one thread. No
 * lambdas, here as in all that a hit goes through: each costs a cold JVM a millisecond.
 */
final class DependencyDigests {

    private final Map<String, String> byModule = new HashMap<>();

    /** As {@link ModelInputs#dependencies}. */
    String of(MavenProject project) {
        String key = ReactorModules.key(project);
        String digest = byModule.get(key);
        if (digest == null) {
            digest = ModelInputs.dependencies(project);
            byModule.put(key, digest);
        }
        return digest;
    }

    /** To be called when the module's lifecycle has run: its plugins may have changed its model. */
    void forget(MavenProject project) {
        byModule.remove(ReactorModules.key(project));
    }
}
