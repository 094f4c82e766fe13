package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * A module whose own POM says how its program is to be run. Maven hands a goal of the command line the configuration of
 * the POM that it is called on, which in a reactor is another one.
 */
public final class ConfiguredModule {

    /** Maven's name for what the command line runs. */
    private static final String COMMAND_LINE = "default-cli";

    private final MavenSession session;
    private final MavenParts maven;
    private final MavenProject project;

    private ConfiguredModule(MavenSession session, MavenParts maven, MavenProject project) {
        this.session = session;
        this.maven = maven;
        this.project = project;
    }

    /**
     * The module that is meant, if it is configured in another way than the one that the goal was started in; else null.
     *
     * @param named as {@link ProgramRequest#module()}
     * @throws InvalidRequestException when there is no such module
     */
    public static @Nullable ConfiguredModule of(MavenSession session, MavenParts maven, @Nullable String named)
            throws InvalidRequestException {
        MavenProject current = session.getCurrentProject();
        if (maven.isBound() || session.getProjects().size() == 1 || !current.equals(session.getTopLevelProject())) {
            return null;
        }
        List<Object> here = configuration(current, maven.ownKey());
        List<MavenProject> candidates = new Targets(session).candidates(named);
        List<MavenProject> others = new ArrayList<>();
        for (MavenProject candidate : candidates) {
            List<Object> there = configuration(candidate, maven.ownKey());
            // among several, one that says nothing is as good as any other
            if (!there.equals(here) && (candidates.size() == 1 || !there.isEmpty())) {
                others.add(candidate);
            }
        }
        return others.size() == 1 ? new ConfiguredModule(session, maven, others.get(0)) : null;
    }

    /**
     * Runs the goal once more, in this module.
     *
     * @throws Exception what the goal throws, as it is
     */
    public void run() throws Exception {
        LifecycleExecutor lifecycle = maven.components().lifecycle();
        MojoExecution goal = maven.goal();
        String name = maven.ownKey() + ":" + goal.getVersion() + ":" + goal.getGoal();
        try {
            session.setCurrentProject(project);
            for (MojoExecution execution :
                    lifecycle.calculateExecutionPlan(session, name).getMojoExecutions()) {
                maven.components().plugins().executeMojo(session, execution);
            }
        } finally {
            session.setCurrentProject(session.getTopLevelProject());
        }
    }

    private static List<Object> configuration(MavenProject project, String ownKey) {
        List<Object> parts = new ArrayList<>();
        Plugin plugin = plugin(project, ownKey);
        if (plugin != null) {
            addIfThere(plugin.getConfiguration(), parts);
            PluginExecution execution = plugin.getExecutionsAsMap().get(COMMAND_LINE);
            addIfThere(execution == null ? null : execution.getConfiguration(), parts);
            for (Dependency dependency : plugin.getDependencies()) {
                parts.add(dependency.toString());
            }
        }
        return parts;
    }

    /** As Maven finds it for a goal on the command line. */
    private static @Nullable Plugin plugin(MavenProject project, String ownKey) {
        Plugin plugin = project.getPlugin(ownKey);
        return plugin == null && project.getPluginManagement() != null
                ? project.getPluginManagement().getPluginsAsMap().get(ownKey)
                : plugin;
    }

    /** What is declared of a module's build says nothing of its program. */
    private static void addIfThere(@Nullable Object configuration, List<Object> parts) {
        if (configuration instanceof Xpp3Dom dom) {
            Xpp3Dom ofProgram = new Xpp3Dom(dom);
            for (int i = ofProgram.getChildCount() - 1; i >= 0; i--) {
                if (Declarations.NAMES.contains(ofProgram.getChild(i).getName())) {
                    ofProgram.removeChild(i);
                }
            }
            if (ofProgram.getChildCount() > 0) {
                parts.add(ofProgram);
            }
        }
    }
}
