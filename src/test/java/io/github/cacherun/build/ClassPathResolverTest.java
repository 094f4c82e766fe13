package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cacherun.build.ClassPathResolver.Resolved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

class ClassPathResolverTest {

    @TempDir
    Path root;

    private final ProjectDependenciesResolver maven = mock(ProjectDependenciesResolver.class);
    private final DefaultDependencyNode graph = new DefaultDependencyNode((Dependency) null);
    private MavenProject app = Modules.module(Path.of("/nowhere"), "app");
    private ModulePart part = ModulePart.MAIN;
    private MavenProject lib = Modules.module(Path.of("/nowhere"), "lib");

    @BeforeEach
    void aReactor() throws DependencyResolutionException {
        app = Modules.module(root.resolve("app"), "app");
        lib = Modules.module(root.resolve("lib"), "lib");
        DependencyResolutionResult result = mock(DependencyResolutionResult.class);
        when(result.getDependencyGraph()).thenReturn(graph);
        when(maven.resolve(any())).thenReturn(result);
    }

    private DefaultDependencyNode node(DefaultDependencyNode above, String coordinates, String scope)
            throws IOException, InvalidVersionSpecificationException {
        return node(above, new DefaultArtifact(coordinates), scope);
    }

    private DefaultDependencyNode node(DefaultDependencyNode above, Artifact artifact, String scope)
            throws IOException, InvalidVersionSpecificationException {
        boolean ofReactor = "test".equals(artifact.getGroupId());
        Path file = root.resolve(artifact.getArtifactId() + "." + artifact.getExtension());
        Artifact resolved = ofReactor
                ? artifact
                : artifact.setFile(Files.writeString(file, "content").toFile());
        DefaultDependencyNode node = new DefaultDependencyNode(new Dependency(resolved, scope));
        node.setVersionConstraint(new GenericVersionScheme().parseVersionConstraint(artifact.getVersion()));
        List<org.eclipse.aether.graph.DependencyNode> children = new ArrayList<>(above.getChildren());
        children.add(node);
        above.setChildren(children);
        return node;
    }

    private Resolved resolve() throws Exception {
        ReactorModules modules = new ReactorModules(Modules.session(root, lib, app));
        return new ClassPathResolver(maven, new DefaultRepositorySystemSession(), modules, "3.9.16")
                .resolve(app, part, new JarHashes());
    }

    private List<String> names() throws Exception {
        List<String> names = new ArrayList<>();
        for (ClassPathElement element : resolve().elements()) {
            names.add(element.key() + " " + element.scope());
        }
        return names;
    }

    @Test
    void theOrderIsMavensADependencyThenWhatItBrings() throws Exception {
        DefaultDependencyNode a = node(graph, "g:a:1", "compile");
        node(a, "g:c:1", "runtime");
        node(graph, "g:b:1", "provided");
        assertEquals(List.of("g:a compile", "g:c runtime", "g:b provided"), names());
        assertNotNull(resolve().footprint());
    }

    @Test
    void testDependenciesAreLeftOut() throws Exception {
        node(graph, "g:junit:1", "test");
        assertEquals(List.of(), names());
    }

    @Test
    void forTestsTheyStandWhereMavenHasThem() throws Exception {
        part = ModulePart.TESTS;
        node(graph, "g:a:1", "compile");
        node(node(graph, "g:junit:1", "test"), "g:hamcrest:1", "test");
        node(graph, "test:lib:1.0", "test");
        node(graph, "g:b:1", "runtime");
        assertEquals(
                List.of("g:a compile", "g:junit test", "g:hamcrest test", "test:lib test", "g:b runtime"), names());
        assertTrue(resolve().elements().get(3).isModule());
        assertNotNull(resolve().footprint());
    }

    @Test
    void filesOfTestDependenciesAreAskedForOnlyIfTheyAreWanted() throws Exception {
        DefaultDependencyNode junit = node(graph, "g:junit:1", "test");
        resolve();
        part = ModulePart.TESTS;
        resolve();
        ArgumentCaptor<DependencyResolutionRequest> requests =
                ArgumentCaptor.forClass(DependencyResolutionRequest.class);
        verify(maven, times(2)).resolve(requests.capture());
        List<Boolean> wanted = new ArrayList<>();
        for (DependencyResolutionRequest request : requests.getAllValues()) {
            wanted.add(request.getResolutionFilter().accept(junit, List.of()));
        }
        assertEquals(List.of(false, true), wanted);
    }

    @Test
    void whatAContainerOrTheSystemBringsIsThereForTheScopesThatHaveIt() throws Exception {
        node(graph, "g:servlet:1", "provided");
        node(graph, "g:tools:1", "system");
        assertEquals(List.of("g:servlet provided", "g:tools system"), names());
    }

    @Test
    void aModuleOfTheReactorStandsThereWithoutAFile() throws Exception {
        DefaultDependencyNode module = node(graph, "test:lib:1.0", "compile");
        node(module, "g:a:1", "compile");
        assertEquals(List.of("test:lib compile", "g:a compile"), names());
        assertTrue(resolve().elements().get(0).isModule());
        assertFalse(resolve().elements().get(1).isModule());
        assertNotNull(resolve().footprint());
    }

    @Test
    void aPomIsResolvedButNotOnTheClassPath() throws Exception {
        node(graph, "g:platform:pom:1", "compile");
        assertEquals(List.of("g:platform none"), names());
    }

    @Test
    void aTypeThatSaysThatItIsOnTheClassPathIs() throws Exception {
        Artifact bundle = new DefaultArtifact(
                "g", "native", "", "so", "1", Map.of("constitutesBuildPath", "true"), (java.io.File) null);
        node(graph, bundle, "runtime");
        assertEquals(List.of("g:native runtime"), names());
    }

    @Test
    void versionsThatWereLookedUpUnheardDoNotLast() throws Exception {
        for (String version : List.of("1-SNAPSHOT", "[1,2)", "LATEST", "RELEASE")) {
            graph.setChildren(List.of());
            node(graph, "g:a:" + version, "compile");
            assertNull(resolve().footprint(), version);
        }
    }

    @Test
    void whatCannotBeFoundIsSaidInMavensWords() throws Exception {
        DependencyResolutionException failure = new DependencyResolutionException(
                mock(DependencyResolutionResult.class), "Could not find artifact x", new IOException());
        when(maven.resolve(any())).thenThrow(failure);
        assertTrue(assertThrows(InvalidRequestException.class, this::resolve)
                .toString()
                .contains("Could not find artifact x"));
    }
}
