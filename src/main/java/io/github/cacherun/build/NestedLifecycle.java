package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Runs a module's own lifecycle up to what makes a part of it in this Maven, the way {@code @Execute} does, but only
 * when asked: as forked executions of the running goal.
 */
final class NestedLifecycle {

    private final MavenSession session;
    private final MavenParts maven;
    private final LifecycleExecutor executor;

    NestedLifecycle(MavenSession session, MavenParts maven) {
        this.session = session;
        this.maven = maven;
        this.executor = maven.components().lifecycle();
    }

    /**
     * @throws Exception what the lifecycle threw, Maven's own exceptions as they are
     */
    void run(MavenProject project, ModulePart part) throws Exception {
        MojoExecution goal = maven.goal();
        MojoDescriptor descriptor = goal.getMojoDescriptor().clone();
        descriptor.setExecutePhase(part.lastPhase());
        MojoExecution fork = new MojoExecution(descriptor, goal.getExecutionId(), goal.getSource());
        fork.setForkedExecutions(id(project), plan(project, part));
        MavenProject before = session.getCurrentProject();
        try {
            executor.executeForkedExecutions(fork, session);
        } finally {
            session.setCurrentProject(before);
            project.setExecutionProject(null);
        }
    }

    /**
     * What would run, in order. Our own executions are left out where they would run the program that is being built.
     *
     * @throws Exception what Maven has to say of plugins that cannot be found or understood
     */
    List<MojoExecution> plan(MavenProject project, ModulePart part) throws Exception {
        MavenProject before = session.getCurrentProject();
        try {
            session.setCurrentProject(project);
            List<MojoExecution> plan = new ArrayList<>();
            for (MojoExecution execution : executor.calculateExecutionPlan(session, true, part.lastPhase())
                    .getMojoExecutions()) {
                if (!maven.isOurs(execution) || Phases.isBeforeCompile(execution.getLifecyclePhase())) {
                    plan.add(execution);
                }
            }
            return plan;
        } finally {
            session.setCurrentProject(before);
        }
    }

    private static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }
}
