package io.github.cacherun.build;

import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * The components of Maven that a miss needs.
 *
 * @param lifecycle plans and runs a module's lifecycle
 * @param dependencies resolves a module's class path
 * @param goal the execution of the goal that runs now
 */
public record MavenParts(LifecycleExecutor lifecycle, ProjectDependenciesResolver dependencies, MojoExecution goal) {

    /** Whether the goal is bound in a POM whose modules it is meant for. */
    public boolean isInheritedBy(MavenProject project) {
        return isBound() && ReactorModules.isAggregator(project);
    }

    /** Whether the goal is bound to a phase; else it was named on the command line. */
    boolean isBound() {
        return goal.getSource() == MojoExecution.Source.LIFECYCLE;
    }
}
