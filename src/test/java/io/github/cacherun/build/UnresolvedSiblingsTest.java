package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.junit.jupiter.api.Test;

class UnresolvedSiblingsTest {

    private static final Path ROOT = Path.of("checkout").toAbsolutePath();

    private final MavenProject app = Modules.module(ROOT.resolve("app"), "app");
    private final MavenProject lib = Modules.module(ROOT.resolve("lib"), "lib");
    private final MavenProject other = Modules.module(ROOT.resolve("other"), "other");

    private String message(List<MavenProject> known, String... unresolved) {
        return message(Modules.session(ROOT, app), known, unresolved);
    }

    private String message(MavenSession session, List<MavenProject> known, String... unresolved) {
        session.setAllProjects(known);
        List<Dependency> dependencies = new ArrayList<>();
        for (String coordinates : unresolved) {
            dependencies.add(new Dependency(new DefaultArtifact(coordinates), "compile"));
        }
        DependencyResolutionResult result = mock(DependencyResolutionResult.class);
        when(result.getUnresolvedDependencies()).thenReturn(dependencies);
        Exception e = UnresolvedSiblings.in(
                app,
                new ReactorModules(session),
                new DependencyResolutionException(result, "no artifact\n", new IOException()));
        return String.valueOf(e.getMessage());
    }

    @Test
    void whatHasItsSourcesNearIsNamedWithTheWaysOut() {
        assertEquals(
                "lib 1.0 in " + lib.getBasedir() + " is a module that is not part of this call, and is not installed;"
                        + " run at the root, mvn cache:run -am -pl :app, or install it first",
                message(List.of(lib, other, app), "test:lib:1.0", "g:guava:1"));
        assertEquals(
                "lib 1.0 in " + lib.getBasedir() + ", other 1.0 in " + other.getBasedir()
                        + " are modules that are not part of this call, and are not installed;"
                        + " run at the root, mvn cache:run -am -pl :app, or install them first",
                message(List.of(lib, other, app), "test:lib:1.0", "test:other:1.0"));
    }

    @Test
    void whatAModuleOfThisCallOnlyHasOncePackagedIsSaidToBeThat() {
        assertEquals(
                "app needs test:lib:jar:tests:1.0, which is made in the phase package, and only classes are built here;"
                        + " package it in the same call: mvn package cache:run -am -pl :app",
                message(Modules.session(ROOT, lib, app), List.of(lib, app), "test:lib:jar:tests:1.0"));
    }

    @Test
    void whatIsNotKnownToBeNearMayBeIt() {
        String wayOut = "; if that is a module of the same reactor, run at the root, mvn cache:run -am -pl :app";
        assertEquals("no artifact" + wayOut, message(List.of(lib, app)));
        String otherVersion = message(List.of(lib, app), "test:lib:2.0");
        assertTrue(otherVersion.startsWith("no artifact"), otherVersion);
        assertTrue(otherVersion.endsWith(wayOut), otherVersion);
    }

    @Test
    void aProjectOfOneModuleIsToldInMavensWords() {
        assertEquals("no artifact", message(List.of(app)));
    }
}
