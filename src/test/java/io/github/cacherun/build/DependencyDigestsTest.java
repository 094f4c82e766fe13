package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class DependencyDigestsTest {

    private final MavenProject lib = Modules.module(Path.of("/checkout/lib"), "lib");
    private final DependencyDigests digests = new DependencyDigests();

    @Test
    void theModelIsReadOnceHoweverManyModulesNeedTheModule() {
        String first = digests.of(lib);
        // computed again it would be an equal string, but another one
        assertSame(first, digests.of(lib));
    }

    @Test
    void aModelThatALifecycleChangedIsReadAgain() {
        String first = digests.of(lib);
        Dependency added = new Dependency();
        added.setArtifactId("added");
        lib.getModel().addDependency(added);
        digests.forget(lib);
        assertNotEquals(first, digests.of(lib));
    }
}
