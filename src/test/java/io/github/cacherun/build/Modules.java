package io.github.cacherun.build;

import static org.mockito.Mockito.mock;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionHash;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.cache.OutputId;
import io.github.cacherun.link.MainClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.Settings;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;

/** Modules and sessions as Maven would hand them over, without a Maven. */
final class Modules {

    private Modules() {}

    /** A jar module {@code test:<name>:1.0} in a folder. */
    static MavenProject module(Path basedir, String name) {
        Model model = new Model();
        model.setModelVersion("4.0.0");
        model.setGroupId("test");
        model.setArtifactId(name);
        model.setVersion("1.0");
        Build build = new Build();
        build.setDirectory(basedir.resolve("target").toString());
        build.setOutputDirectory(basedir.resolve("target").resolve("classes").toString());
        build.setTestOutputDirectory(
                basedir.resolve("target").resolve("test-classes").toString());
        build.setSourceDirectory(basedir.resolve("src/main/java").toString());
        build.setTestSourceDirectory(basedir.resolve("src/test/java").toString());
        build.setFinalName(name + "-1.0");
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(basedir.resolve("pom.xml").toFile());
        project.addCompileSourceRoot(build.getSourceDirectory());
        project.addTestCompileSourceRoot(build.getTestSourceDirectory());
        return project;
    }

    /** A module that is built, of any content, with these classes to start. */
    static BuiltModule built(
            MavenProject project, ModulePart part, List<ClassPathElement> classPath, String... mainClasses) {
        InputManifest inputs = new InputManifest("build");
        BuildAction action =
                new BuildAction(project, part, classPath, null, Caveats.NONE, inputs, inputs.id(HashTrace.NONE));
        Entry output = new Entry(
                new OutputId(new ActionHash("x", "", HashTrace.NONE).sum().hex()), 0, Instant.EPOCH);
        return new BuiltModule(
                action,
                output,
                new BuildRecord(Duration.ZERO, new MainClasses(List.of(mainClasses), List.of()), ""),
                null,
                true);
    }

    /** The goal that runs. */
    static MojoExecution goal() {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId("io.github.cacherun");
        plugin.setArtifactId("cache-maven-plugin");
        plugin.setVersion("1.0");
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("run");
        goal.setPluginDescriptor(plugin);
        return new MojoExecution(goal);
    }

    /** Components of a Maven in which nothing happens but what these do. */
    static MavenComponents components(LifecycleExecutor lifecycle, ToolchainManager toolchains) {
        return new MavenComponents(
                lifecycle,
                mock(BuildPluginManager.class),
                mock(ProjectDependenciesResolver.class),
                mock(RepositorySystem.class),
                () -> toolchains);
    }

    /** A store in a cache, with nobody to talk to. */
    static Store store(Path root, DiskCache cache) {
        return new Store(new Workbench(
                session(root), cache, new SystemStreamLog(), HashTrace.NONE, Declarations.NONE, Set.of(), Timing.NONE));
    }

    /** A Maven call in a folder with these modules, without any property. */
    static MavenSession session(Path root, MavenProject... modules) {
        return session(root, new Settings(), modules);
    }

    /** As {@link #session(Path, MavenProject...)}, with settings. */
    @SuppressWarnings("deprecation")
    static MavenSession session(Path root, Settings settings, MavenProject... modules) {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setMultiModuleProjectDirectory(root.toFile());
        request.setBaseDirectory(root.toFile());
        request.setLocalRepositoryPath(root.resolve("repository").toFile());
        request.setStartTime(Date.from(Instant.EPOCH));
        request.setUserProperties(new Properties());
        request.setSystemProperties(new Properties());
        MavenSession session =
                new MavenSession(
                        null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult()) {
                    @Override
                    public Settings getSettings() {
                        return settings;
                    }
                };
        session.setProjects(List.of(modules));
        session.setProjectDependencyGraph(mock(ProjectDependencyGraph.class));
        return session;
    }
}
