package io.github.cacherun.mojo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.jspecify.annotations.Nullable;

/**
 * Values of parameters: what {@code -D} says wins over the POM's {@code <configuration>}. Maven itself has it the other way
 * round, which leaves whoever types a command nothing but to edit the POM.
 */
final class CommandLineFirst {

    /** What people have typed for spring-boot:run, where ours is not given at all. */
    private static final Map<String, String> OF_SPRING_BOOT = Map.of(
            "exec.args", "spring-boot.run.arguments",
            "exec.mainClass", "spring-boot.run.main-class",
            "exec.workingdir", "spring-boot.run.workingDirectory",
            "cache.jvmArgs", "spring-boot.run.jvmArguments");

    private final MavenSession session;
    private final MojoExecution execution;

    CommandLineFirst(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /**
     * The value; null if there is none, or {@code -Dproperty=} takes back what the POM says.
     *
     * @param configured what Maven has made of the POM, the property and the default
     */
    @Nullable
    String text(String property, @Nullable String configured) throws MojoFailureException {
        String given = given(property);
        if (given != null || configured != null) {
            String value = given == null ? configured : given;
            return value == null || value.isBlank() ? null : value;
        }
        String alias = OF_SPRING_BOOT.get(property);
        return alias == null ? null : ofAlias(alias);
    }

    /** As {@link #text}, for parameters with a default. */
    String required(String property, String configured) throws MojoFailureException {
        String given = given(property);
        return given == null ? configured : given;
    }

    /** True or false. */
    boolean flag(String property, String configured) throws MojoFailureException {
        return Flag.parse(property, required(property, configured));
    }

    /** On the command line commas separate the elements. */
    List<String> list(String property, List<String> configured) throws MojoFailureException {
        String given = given(property);
        return given == null ? Elements.of(configured) : Arrays.asList(given.split(",", -1));
    }

    /** Whether a property was given with {@code -D}. */
    boolean has(String property) {
        return session.getUserProperties().getProperty(property) != null;
    }

    /** NetBeans sends values that refer to others. */
    private @Nullable String given(String property) throws MojoFailureException {
        String value = session.getUserProperties().getProperty(property);
        if (value == null || !value.contains("${")) {
            return value;
        }
        try {
            Object evaluated = new PluginParameterExpressionEvaluator(session, execution).evaluate(value);
            return evaluated == null ? value : evaluated.toString();
        } catch (ExpressionEvaluationException e) {
            throw new MojoFailureException(
                    "-D" + property + "=" + value + " cannot be evaluated: " + e.getMessage(), e);
        }
    }

    private @Nullable String ofAlias(String alias) throws MojoFailureException {
        String given = given(alias);
        Properties ofModule = session.getCurrentProject().getProperties();
        return given == null ? ofModule.getProperty(alias) : given;
    }
}
