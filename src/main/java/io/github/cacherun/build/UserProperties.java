package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Properties given with {@code -D}, as inputs of a build. */
final class UserProperties {

    /** They say how to run, not what to build; those that name what is linked are in the link action. */
    private static final Set<String> STEERING = Set.of(
            "addOutputToClasspath",
            "cache.dir",
            "cache.dryRun",
            "cache.env",
            "cache.exec",
            "cache.explain",
            "cache.force",
            "cache.hash",
            "cache.inputs",
            "cache.jdk",
            "cache.jvmArgs",
            "cache.maxAge",
            "cache.module",
            "cache.name",
            "cache.rebuild",
            "cache.trace",
            "cache.trust",
            "cache.verify",
            "exec.args",
            "exec.classpathScope",
            "exec.includePluginsDependencies",
            "exec.includeProjectDependencies",
            "exec.mainClass",
            "exec.skip",
            "maven.test.skip",
            "maven.multiModuleProjectDirectory",
            "maven.repo.local",
            "session.executionRootDirectory",
            "session.rootDirectory",
            "session.topDirectory",
            "skipTests",
            "style.color");

    private static final List<String> SECRET =
            List.of("pass", "pwd", "secret", "token", "credential", "key", "auth", "cookie", "jwt");

    /** Says how Maven logs. */
    private static final String LOGGING = "org.slf4j.simpleLogger.";

    private UserProperties() {}

    static void addTo(InputManifest manifest, MavenSession session, MavenProject project) {
        PortablePaths paths = PortablePaths.of(session, project);
        Properties properties = session.getUserProperties();
        Map<String, String> sorted = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!isSteering(name)) {
                sorted.put(name, shown(name, paths.portable(properties.getProperty(name))));
            }
        }
        for (Map.Entry<String, String> property : sorted.entrySet()) {
            manifest.add("property -D" + property.getKey(), property.getValue());
        }
    }

    /** Whether a property only says how to run. */
    static boolean isSteering(String name) {
        return STEERING.contains(name) || name.startsWith(LOGGING);
    }

    /** The value itself, or its digest when it looks like a secret: what is listed is kept on disk. */
    static String shown(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String secret : SECRET) {
            if (lower.contains(secret)) {
                return InputManifest.digest(name, value);
            }
        }
        return hasUserInAddress(value) ? InputManifest.digest(name, value) : value;
    }

    /** {@code https://user:password@host}. */
    private static boolean hasUserInAddress(String value) {
        int host = value.indexOf("://");
        return host >= 0 && value.indexOf('@', host) > 0;
    }
}
