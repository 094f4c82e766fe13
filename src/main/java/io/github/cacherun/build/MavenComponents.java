package io.github.cacherun.build;

import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** The components of Maven that a miss needs. Safe for use by several threads, as they are themselves. */
@Named
@Singleton
public final class MavenComponents {

    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;
    private final ProjectDependenciesResolver dependencies;
    private final RepositorySystem repositories;
    private final Provider<ToolchainManager> toolchains;

    @Inject
    public MavenComponents(
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins,
            ProjectDependenciesResolver dependencies,
            RepositorySystem repositories,
            Provider<ToolchainManager> toolchains) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
        this.dependencies = dependencies;
        this.repositories = repositories;
        this.toolchains = toolchains;
    }

    /** Plans and runs a module's lifecycle. */
    LifecycleExecutor lifecycle() {
        return lifecycle;
    }

    /** Loads the project's plugins. */
    BuildPluginManager plugins() {
        return plugins;
    }

    /** Resolves a module's class path. */
    ProjectDependenciesResolver dependencies() {
        return dependencies;
    }

    /** Resolves anything else. */
    RepositorySystem repositories() {
        return repositories;
    }

    /** Knows the JDKs of {@code toolchains.xml}; needed on a hit too, where the user asks for one. */
    Provider<ToolchainManager> toolchains() {
        return toolchains;
    }
}
