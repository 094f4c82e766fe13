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
            "addResourcesToClasspath",
            "cache.cds",
            "cache.debug",
            "cache.dir",
            "cache.dir.trust",
            "cache.dryRun",
            "cache.env",
            "cache.exec",
            "cache.exitStatus",
            "cache.explain",
            "cache.force",
            "cache.format",
            "cache.hash",
            "cache.inputs",
            "cache.jdk",
            "cache.jvmArgs",
            "cache.maxAge",
            "cache.maxSize",
            "cache.module",
            "cache.name",
            "cache.olderThan",
            "cache.printPath",
            "cache.project",
            "cache.rebuild",
            "cache.report",
            "cache.run.cwd",
            "cache.timing",
            "cache.trace",
            "cache.trust",
            "cache.verify",
            "maven.multiModuleProjectDirectory",
            "maven.repo.local",
            "maven.test.skip",
            "session.executionRootDirectory",
            "session.rootDirectory",
            "session.topDirectory",
            "skipTests",
            "style.color");

    /** Those of exec-maven-plugin and spring-boot:run, all of them; no build sees them ({@link HiddenProperties}). */
    private static final List<String> OF_RUN_GOALS = List.of("exec.", "spring-boot.run.");

    /** Those of them that say what becomes of tests. */
    private static final Set<String> OF_TESTS = Set.of("maven.test.skip", "skipTests");

    private static final List<String> SECRET =
            List.of("pass", "pwd", "secret", "token", "credential", "key", "auth", "cookie", "jwt");

    /** Says how Maven logs. */
    private static final String LOGGING = "org.slf4j.simpleLogger.";

    private UserProperties() {}

    static void addTo(InputManifest manifest, MavenSession session, MavenProject project, ModulePart part) {
        PortablePaths paths = PortablePaths.of(session, project);
        Properties properties = session.getUserProperties();
        Map<String, String> sorted = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!isSteering(name) || (part == ModulePart.TESTS && OF_TESTS.contains(name))) {
                sorted.put(name, shown(name, paths.portable(properties.getProperty(name))));
            }
        }
        for (Map.Entry<String, String> property : sorted.entrySet()) {
            manifest.add("property -D" + property.getKey(), property.getValue());
        }
    }

    /** Whether a property only says how to run. */
    static boolean isSteering(String name) {
        return STEERING.contains(name) || name.startsWith(LOGGING) || isOfRunGoals(name);
    }

    /** Whether a property is for goals that run a program. */
    static boolean isOfRunGoals(String name) {
        for (String prefix : OF_RUN_GOALS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** The value itself, or its digest when it looks like a secret: what is listed is kept on disk. */
    static String shown(String name, String value) {
        boolean secret = isSecret(name) || hasUserInAddress(value) || assignsSecret(value);
        return secret ? InputManifest.digest(name, value) : value;
    }

    /** Whether what has this name looks like a secret. */
    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String secret : SECRET) {
            if (lower.contains(secret)) {
                return true;
            }
        }
        return false;
    }

    /** {@code jdbc:postgresql://host/db?password=...}, {@code --api-key=...}. */
    private static boolean assignsSecret(String value) {
        for (int end = value.indexOf('='); end >= 0; end = value.indexOf('=', end + 1)) {
            int start = end;
            while (start > 0 && isOfName(value.charAt(start - 1))) {
                start--;
            }
            if (isSecret(value.substring(start, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** {@code https://user:password@host}. */
    private static boolean hasUserInAddress(String value) {
        int host = value.indexOf("://");
        return host >= 0 && value.indexOf('@', host) > 0;
    }
}
