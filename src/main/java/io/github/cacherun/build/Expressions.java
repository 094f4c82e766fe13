package io.github.cacherun.build;

import java.io.File;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.jspecify.annotations.Nullable;

/** What names stand for in a module, as goals and filters see it. */
final class Expressions {

    private final MavenSession session;
    private final MavenProject project;
    private final PluginParameterExpressionEvaluator evaluator;

    /**
     * @param goal any execution; it only lends its name
     */
    Expressions(MavenSession session, MavenProject project, MojoExecution goal) {
        this.session = session;
        this.project = project;
        this.evaluator = evaluator(goal);
    }

    /** It is for the current project of the moment at which it is made. */
    private PluginParameterExpressionEvaluator evaluator(MojoExecution goal) {
        MavenProject before = session.getCurrentProject();
        try {
            session.setCurrentProject(project);
            return new PluginParameterExpressionEvaluator(session, goal);
        } finally {
            session.setCurrentProject(before);
        }
    }

    /** Anything; null if the name stands for nothing. */
    @Nullable
    Object value(String name) {
        MavenProject before = session.getCurrentProject();
        try {
            session.setCurrentProject(project);
            return evaluator.evaluate("${" + name + "}");
        } catch (ExpressionEvaluationException noSuchThing) {
            return null;
        } finally {
            session.setCurrentProject(before);
        }
    }

    /** The text of a value that a text can hold; null for all others. */
    static @Nullable String text(@Nullable Object value) {
        boolean plain =
                value instanceof String || value instanceof File || value instanceof Boolean || value instanceof Number;
        return plain ? String.valueOf(value) : null;
    }
}
