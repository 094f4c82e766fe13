package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.junit.jupiter.api.Test;

class DependencyLinesTest {

    private static Dependency dependency() {
        Dependency dependency = new Dependency();
        dependency.setGroupId("org.example");
        dependency.setArtifactId("lib");
        dependency.setVersion("1");
        return dependency;
    }

    private static void counts(Consumer<Dependency> change) {
        Dependency changed = dependency();
        change.accept(changed);
        assertNotEquals(DependencyLines.of(List.of(dependency())), DependencyLines.of(List.of(changed)));
    }

    @Test
    void equalDependenciesGiveEqualText() {
        assertEquals(DependencyLines.of(List.of(dependency())), DependencyLines.of(List.of(dependency())));
    }

    @Test
    void everythingThatCanBeSaidOfADependencyCounts() {
        counts(d -> d.setGroupId("org.other"));
        counts(d -> d.setArtifactId("other"));
        counts(d -> d.setVersion("2"));
        counts(d -> d.setVersion(null));
        counts(d -> d.setType("test-jar"));
        counts(d -> d.setClassifier("linux"));
        counts(d -> d.setScope("runtime"));
        counts(d -> d.setSystemPath("/opt/lib.jar"));
        counts(d -> d.setOptional("true"));
        counts(d -> d.addExclusion(exclusion("org.example", "part")));
    }

    @Test
    void theOrderCounts() {
        Dependency other = dependency();
        other.setArtifactId("other");
        assertNotEquals(
                DependencyLines.of(List.of(dependency(), other)), DependencyLines.of(List.of(other, dependency())));
    }

    private static Exclusion exclusion(String groupId, String artifactId) {
        Exclusion exclusion = new Exclusion();
        exclusion.setGroupId(groupId);
        exclusion.setArtifactId(artifactId);
        return exclusion;
    }
}
