package io.github.cacherun.build;

import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Maven as one call of a goal finds it.
 *
 * @param components what a miss needs
 * @param goal the execution of the goal that runs now
 */
public record MavenParts(MavenComponents components, MojoExecution goal) {

    /** Whether the goal is bound in a POM whose modules it is meant for. */
    public boolean isInheritedBy(MavenProject project) {
        return isBound() && ReactorModules.isAggregator(project);
    }

    /** Whether the goal is bound to a phase; else it was named on the command line. */
    boolean isBound() {
        return goal.getSource() == MojoExecution.Source.LIFECYCLE;
    }

    /** {@code groupId:artifactId} of this plugin. */
    String ownKey() {
        return goal.getGroupId() + ":" + goal.getArtifactId();
    }

    boolean isOurs(MojoExecution execution) {
        return ownKey().equals(execution.getGroupId() + ":" + execution.getArtifactId());
    }
}
