package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Runs a module's own lifecycle up to {@code process-classes} in this Maven, the way {@code @Execute} does, but only
 * when asked: as forked executions of the running goal.
 */
final class NestedLifecycle {

    private final MavenSession session;
    private final LifecycleExecutor executor;
    private final MojoExecution goal;

    NestedLifecycle(MavenSession session, MavenParts maven) {
        this.session = session;
        this.executor = maven.lifecycle();
        this.goal = maven.goal();
    }

    /**
     * @throws Exception what the lifecycle threw, Maven's own exceptions as they are
     */
    void run(MavenProject project) throws Exception {
        MojoDescriptor descriptor = goal.getMojoDescriptor().clone();
        descriptor.setExecutePhase(Phases.LAST);
        MojoExecution fork = new MojoExecution(descriptor, goal.getExecutionId(), goal.getSource());
        MavenProject before = session.getCurrentProject();
        try {
            session.setCurrentProject(project);
            fork.setForkedExecutions(id(project), plan());
            session.setCurrentProject(before);
            executor.executeForkedExecutions(fork, session);
        } finally {
            session.setCurrentProject(before);
            project.setExecutionProject(null);
        }
    }

    /** Our own executions are left out where they would run the program that is being built. */
    private List<MojoExecution> plan() throws Exception {
        List<MojoExecution> plan = new ArrayList<>();
        for (MojoExecution execution :
                executor.calculateExecutionPlan(session, true, Phases.LAST).getMojoExecutions()) {
            if (!isOurs(execution) || Phases.isBeforeCompile(execution.getLifecyclePhase())) {
                plan.add(execution);
            }
        }
        return plan;
    }

    private boolean isOurs(MojoExecution execution) {
        return execution.getGroupId().equals(goal.getGroupId())
                && execution.getArtifactId().equals(goal.getArtifactId());
    }

    private static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }
}
