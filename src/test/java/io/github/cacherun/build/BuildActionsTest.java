package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.HashTrace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildActionsTest {

    @TempDir
    Path root;

    private final LifecycleExecutor lifecycle = mock(LifecycleExecutor.class);
    private final Plugin plugin = new Plugin();
    private MavenProject project = Modules.module(Path.of("/nowhere"), "app");

    @BeforeEach
    void aModule() throws Exception {
        project = Modules.module(root, "app");
        plugin.setGroupId("org.example");
        plugin.setArtifactId("gen");
        plugin.setVersion("1");
        project.getModel().getBuild().addPlugin(plugin);
        MavenExecutionPlan plan = mock(MavenExecutionPlan.class);
        when(plan.getMojoExecutions()).thenReturn(List.of());
        when(lifecycle.calculateExecutionPlan(any(), anyBoolean(), any(String[].class)))
                .thenAnswer(call -> {
                    // as Maven does
                    if (plugin.getVersion() == null) {
                        plugin.setVersion("3.6.2");
                    }
                    return plan;
                });
    }

    private BuildAction action() throws Exception {
        return action(ModulePart.MAIN);
    }

    private BuildAction action(ModulePart part) throws Exception {
        MavenSession session = Modules.session(root, project);
        DiskCache cache = DiskCache.at(root.resolve("cache"), InstantSource.system());
        Workbench bench = new Workbench(
                session, cache, new SystemStreamLog(), HashTrace.NONE, Declarations.NONE, Set.of(), Timing.NONE);
        MavenComponents components = Modules.components(lifecycle, mock(ToolchainManager.class));
        MavenParts maven = new MavenParts(components, Modules.goal());
        return new BuildActions(bench, maven, new Store(bench), module -> {})
                .ofSources(project, part, List.of(), false);
    }

    private void planned(int howOften) throws Exception {
        verify(lifecycle, times(howOften)).calculateExecutionPlan(any(), anyBoolean(), any(String[].class));
    }

    @Test
    void thePlanIsRememberedUntilSomethingThatDecidesItChanges() throws Exception {
        BuildAction first = action();
        assertEquals(first.id(), action().id());
        planned(1);
        plugin.setVersion("2");
        assertNotEquals(first.id(), action().id());
        planned(2);
    }

    @Test
    void theTestsOfAModuleArePlannedUpToTheirClassesAndLeaveTheModuleAsItIs() throws Exception {
        BuildAction main = action();
        BuildAction tests = action(ModulePart.TESTS);
        verify(lifecycle).calculateExecutionPlan(any(), anyBoolean(), eq("process-test-classes"));
        assertEquals("test:app:tests", tests.module());
        assertEquals("app (tests)", tests.name());
        assertEquals("app-tests.jar", tests.output().value());
        assertEquals(main.id(), action().id());
        assertEquals(tests.id(), action(ModulePart.TESTS).id());
        planned(2);
    }

    @Test
    void aPluginWithoutAVersionCountsWithTheOneThatMavenPicks() throws Exception {
        plugin.setVersion(null);
        BuildAction before = action();
        assertTrue(before.inputs().value("plugin org.example:gen").orElse("").startsWith("3.6.2\n"));
        assertEquals(before.id(), action().id());
    }
}
