package io.github.cacherun.build;

import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.toolchain.ToolchainManager;

/** What this plugin was loaded with, as Maven tells it. */
final class PluginRealm {

    private final Path repository;
    private final Plugin plugin = new Plugin();
    private final List<Artifact> artifacts = new ArrayList<>();

    PluginRealm(Path repository) {
        this.repository = repository;
    }

    void declare(String key) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(key.substring(0, key.indexOf(':')));
        dependency.setArtifactId(key.substring(key.indexOf(':') + 1));
        plugin.addDependency(dependency);
    }

    /** An empty jar, loaded since these brought it, itself last. */
    void artifact(String key, String... trail) throws IOException {
        Artifact artifact = new DefaultArtifact(
                key.substring(0, key.indexOf(':')),
                key.substring(key.indexOf(':') + 1),
                "1",
                "runtime",
                "jar",
                "",
                new DefaultArtifactHandler("jar"));
        new JarOutputStream(Files.newOutputStream(file(key)), new java.util.jar.Manifest()).close();
        artifact.setFile(file(key).toFile());
        List<String> ids = new ArrayList<>(List.of("io.github.cacherun:cache-maven-plugin:maven-plugin:1.0"));
        for (String step : trail) {
            ids.add(step + ":jar:1");
        }
        artifact.setDependencyTrail(ids);
        artifacts.add(artifact);
    }

    void withoutTrails() {
        artifacts.forEach(artifact -> artifact.setDependencyTrail(null));
    }

    Path file(String key) {
        return repository.resolve(key.substring(key.indexOf(':') + 1) + "-1.jar");
    }

    MavenParts maven() {
        MojoExecution goal = Modules.goal();
        goal.getMojoDescriptor().getPluginDescriptor().setArtifacts(artifacts);
        goal.getMojoDescriptor().getPluginDescriptor().setPlugin(plugin);
        return new MavenParts(
                Modules.components(mock(LifecycleExecutor.class), mock(ToolchainManager.class)),
                new MojoExecution(goal.getMojoDescriptor(), "default-cli", MojoExecution.Source.CLI));
    }

    PluginDependencies dependencies() {
        return new PluginDependencies(maven());
    }
}
