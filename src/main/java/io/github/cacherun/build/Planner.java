package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds out what a module's lifecycle would do, without doing it. */
final class Planner {

    private final MavenSession session;
    private final MavenParts maven;
    private final NestedLifecycle lifecycle;

    Planner(MavenSession session, MavenParts maven) {
        this.session = session;
        this.maven = maven;
        this.lifecycle = new NestedLifecycle(session, maven);
    }

    /**
     * @throws Exception what Maven has to say of plugins that cannot be found or understood
     */
    BuildPlan plan(MavenProject project, ModulePart part) throws Exception {
        Collector collector = new Collector(project);
        MavenProject before = session.getCurrentProject();
        try {
            List<MojoExecution> executions = lifecycle.plan(project, part);
            session.setCurrentProject(project);
            collector.collect(executions);
        } finally {
            session.setCurrentProject(before);
        }
        return collector.plan();
    }

    /** Looks at each goal, and at those that it forks. */
    private final class Collector {
        private final MavenProject project;
        private final NamedFiles named;
        private final ProcessorPaths processors;
        private final TreeSet<String> goals = new TreeSet<>();
        private final TreeSet<String> seenPlugins = new TreeSet<>();
        private final List<BuildPlan.Tool> tools = new ArrayList<>();
        private boolean lasting = true;

        Collector(MavenProject project) {
            this.project = project;
            this.named = new NamedFiles(project.getBasedir().toPath(), SecretWords.of(session, project));
            this.processors = new ProcessorPaths(maven.components().repositories(), session, project);
        }

        BuildPlan plan() {
            List<BuildPlan.Tool> all = new ArrayList<>(tools);
            all.addAll(processors.found());
            return new BuildPlan(
                    List.copyOf(goals), named.paths(), named.filtered(), all, lasting && processors.complete());
        }

        void collect(List<MojoExecution> executions) throws Exception {
            for (MojoExecution execution : executions) {
                String plugin = execution.getGroupId() + ":" + execution.getArtifactId();
                goals.add(plugin + ":" + execution.getGoal());
                PluginParameterExpressionEvaluator evaluator =
                        new PluginParameterExpressionEvaluator(session, execution);
                named.addFrom(execution, evaluator);
                processors.addFrom(execution, evaluator);
                if (seenPlugins.add(plugin)) {
                    addSnapshots(execution);
                }
                Map<String, List<MojoExecution>> forks = execution.getForkedExecutions();
                for (List<MojoExecution> fork : forks.values()) {
                    collect(fork);
                }
            }
        }

        /** A plugin of a released version stays what it is; one that is worked on changes under the same name. */
        private void addSnapshots(MojoExecution execution) throws Exception {
            PluginDescriptor descriptor = execution.getMojoDescriptor().getPluginDescriptor();
            Plugin plugin = execution.getPlugin();
            boolean given = plugin != null && !plugin.getDependencies().isEmpty();
            if (!isSnapshot(descriptor.getVersion()) && !given) {
                return;
            }
            boolean floats = given && bringsFloating(plugin);
            lasting &= !floats;
            maven.components().plugins().getPluginRealm(session, descriptor);
            for (Artifact artifact : descriptor.getArtifacts()) {
                if ((floats || artifact.isSnapshot()) && artifact.getFile() != null) {
                    lasting &= !hasRemoteSnapshots(project);
                    Path file = artifact.getFile().toPath();
                    tools.add(new BuildPlan.Tool(artifact.toString(), file));
                }
            }
        }
    }

    /** Whether it has to be looked up which version of a dependency there is. */
    private static boolean bringsFloating(Plugin plugin) {
        for (Dependency dependency : plugin.getDependencies()) {
            if (ProcessorPaths.isFloating(String.valueOf(dependency.getVersion()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSnapshot(@Nullable String version) {
        return version != null && version.endsWith("-SNAPSHOT");
    }

    private static boolean hasRemoteSnapshots(MavenProject project) {
        for (var repository : project.getRemotePluginRepositories()) {
            if (repository.getPolicy(true).isEnabled()) {
                return true;
            }
        }
        return false;
    }
}
