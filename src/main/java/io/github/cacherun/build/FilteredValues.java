package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The values of the names that a module's files ask for: of the environment in all files, since templates are filtered
 * by many tools; of anything else in those that Maven filters. What the model says is an input anyway, but without the
 * places of this machine: where such a value gets into a file, it counts as it is.
 */
final class FilteredValues {

    private static final String ENVIRONMENT = "env.";
    private static final String ANY_FILE = "a filtered resource";

    private static final List<String> PLACES = List.of(
            "basedir",
            "project.basedir",
            "project.build.directory",
            "project.build.outputDirectory",
            "project.build.testOutputDirectory",
            "settings.localRepository");

    /** Of the JVM's own, such as the command line: nobody means these. */
    private static final String INTERNAL = "sun.";

    private final MavenSession session;
    private final MavenProject project;
    private final PortablePaths paths;
    private final Expressions expressions;
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
        this.expressions = new Expressions(session, project, goal);
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

    /** Whether {@link #ask} would look a name up. */
    static boolean matters(String name, boolean filtered) {
        return filtered || name.startsWith(ENVIRONMENT);
    }

    /** Where any name could be meant: all that the model has, and what is best known of the rest. */
    void askAll() {
        for (String name : project.getModel().getProperties().stringPropertyNames()) {
            ask(name, ANY_FILE, true);
        }
        for (String name : session.getSystemProperties().stringPropertyNames()) {
            if (!name.startsWith(ENVIRONMENT) && !name.startsWith(INTERNAL)) {
                ask(name, ANY_FILE, true);
            }
        }
        for (String name : PLACES) {
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
        manifest.addAll(values);
    }

    private void addValue(String name, String file) {
        Object value = expressions.value(name);
        String text = Expressions.text(value);
        if (value instanceof Date || (text != null && Timestamp.isIn(paths.portable(text)))) {
            timestampAt = file;
        } else if (text != null
                && (!text.equals(inManifest(name)) || !paths.portable(text).equals(text))) {
            values.put("value of " + name, shown(name, text));
        }
    }

    private static String shown(String name, String text) {
        boolean ofSettings = name.startsWith("settings.");
        return ofSettings ? InputManifest.digest(name, text) : UserProperties.shown(name, text);
    }

    /** What has a line of its own in any case. */
    private @Nullable String inManifest(String name) {
        String given = UserProperties.isSteering(name)
                ? null
                : session.getUserProperties().getProperty(name);
        return given == null ? project.getModel().getProperties().getProperty(name) : given;
    }
}
