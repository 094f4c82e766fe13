package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import java.io.File;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.jspecify.annotations.Nullable;

/**
 * The values of the names that a module's files ask for: of the environment in all files, since templates are filtered
 * by many tools; of anything else in those that Maven filters. What the model says is an input anyway, but without the
 * places of this machine: where such a value gets into a file, it counts as it is.
 */
final class FilteredValues {

    private static final String ENVIRONMENT = "env.";
    private static final String ANY_FILE = "a filtered resource";

    private static final List<String> WELL_KNOWN = List.of(
            "basedir",
            "java.home",
            "java.version",
            "os.name",
            "project.basedir",
            "project.build.directory",
            "project.build.outputDirectory",
            "settings.localRepository",
            "user.dir",
            "user.home",
            "user.name");

    private final MavenSession session;
    private final MavenProject project;
    private final PortablePaths paths;
    private final PluginParameterExpressionEvaluator evaluator;
    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();
    private @Nullable String timestampAt;

    /**
     * @param goal any execution; it only lends its name
     */
    FilteredValues(MavenSession session, MavenProject project, MojoExecution goal) {
        this.session = session;
        this.project = project;
        this.paths = PortablePaths.of(session, project);
        this.evaluator = new PluginParameterExpressionEvaluator(session, goal);
    }

    /**
     * Looks a name up.
     *
     * @param file where it stands
     * @param filtered whether Maven itself replaces it there
     */
    void ask(String name, String file, boolean filtered) {
        if (name.startsWith(ENVIRONMENT)) {
            addVariable(name.substring(ENVIRONMENT.length()));
        } else if (filtered && Timestamp.isNameOf(name)) {
            timestampAt = file;
        } else if (filtered && asked.add(name)) {
            addValue(name, file);
        }
    }

    /** Where any name could be meant: all that the model has, and what is best known of the rest. */
    void askAll() {
        for (String name : project.getModel().getProperties().stringPropertyNames()) {
            ask(name, ANY_FILE, true);
        }
        for (String name : WELL_KNOWN) {
            ask(name, ANY_FILE, true);
        }
    }

    /** Counts a variable's value, whether it is set or not. */
    void addVariable(String name) {
        String value = session.getSystemProperties().getProperty(ENVIRONMENT + name);
        if (value != null) {
            values.put("environment variable " + name, InputManifest.digest(name, value));
        }
    }

    /** A file in which the moment of the build is asked for; null if there is none. */
    @Nullable
    String timestampAt() {
        return timestampAt;
    }

    void addTo(InputManifest manifest) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            manifest.add(value.getKey(), value.getValue());
        }
    }

    private void addValue(String name, String file) {
        Object value = value(name);
        if (value instanceof Date) {
            timestampAt = file;
        } else if (value instanceof String || value instanceof File) {
            String text = value.toString();
            String portable = paths.portable(text);
            if (Timestamp.isIn(portable)) {
                timestampAt = file;
            } else if (!isInManifest(name) || !portable.equals(text)) {
                values.put("value of " + name, UserProperties.shown(name, text));
            }
        }
    }

    private boolean isInManifest(String name) {
        return session.getUserProperties().getProperty(name) != null
                || project.getModel().getProperties().getProperty(name) != null;
    }

    private @Nullable Object value(String name) {
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
}
