package io.github.cacherun.build;

import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * Declared dependencies as text, all that can be said of each. Not as XML: a project with a bill of materials manages
 * thousands, and Maven's writer takes a cold JVM 20 ms for them.
 */
final class DependencyLines {

    /** No coordinate holds one. */
    private static final char SEPARATOR = '\0';

    private DependencyLines() {}

    static String of(List<Dependency> dependencies) {
        StringBuilder text = new StringBuilder();
        for (Dependency dependency : dependencies) {
            add(dependency.getGroupId(), text);
            add(dependency.getArtifactId(), text);
            add(dependency.getVersion(), text);
            add(dependency.getType(), text);
            add(dependency.getClassifier(), text);
            add(dependency.getScope(), text);
            add(dependency.getSystemPath(), text);
            add(dependency.getOptional(), text);
            for (Exclusion exclusion : dependency.getExclusions()) {
                add(exclusion.getGroupId(), text);
                add(exclusion.getArtifactId(), text);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void add(@Nullable String value, StringBuilder text) {
        text.append(value).append(SEPARATOR);
    }
}
