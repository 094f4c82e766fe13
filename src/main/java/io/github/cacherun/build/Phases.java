package io.github.cacherun.build;

import java.util.List;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.jspecify.annotations.Nullable;

/** Where in the lifecycle the classes of a module come to be. */
final class Phases {

    /** The last phase that a program's classes can come from: enhancers are bound here. */
    static final String LAST = "process-classes";

    /** The last phase that its test classes can come from. */
    static final String LAST_OF_TESTS = "process-test-classes";

    /** In these a module's classes are not there yet; Maven 4 adds names of its own. */
    private static final Set<String> BEFORE_COMPILE = Set.of(
            "pre-clean",
            "clean",
            "post-clean",
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "sources",
            "resources",
            "before:sources",
            "after:sources",
            "before:resources",
            "after:resources",
            "before:compile");

    /** In these its own classes may be there, but not those of its tests. */
    private static final Set<String> BEFORE_TEST_COMPILE = Set.of(
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-sources",
            "test-resources",
            "after:compile",
            "before:ready",
            "ready",
            "after:ready",
            "before:unit-test",
            "before:test-sources",
            "after:test-sources",
            "before:test-resources",
            "after:test-resources",
            "before:test-compile");

    /** In these both are there. */
    private static final Set<String> WITH_TEST_CLASSES = Set.of("test-compile", "after:test-compile", LAST_OF_TESTS);

    /** Plugins that have no goal for anything up to {@link #LAST} unless somebody binds one there by hand. */
    private static final List<String> LATE = List.of(
            "org.apache.maven.plugins:maven-surefire-plugin",
            "org.apache.maven.plugins:maven-failsafe-plugin",
            "org.apache.maven.plugins:maven-install-plugin",
            "org.apache.maven.plugins:maven-deploy-plugin",
            "org.apache.maven.plugins:maven-site-plugin",
            "org.apache.maven.plugins:maven-release-plugin",
            "org.apache.maven.plugins:maven-gpg-plugin");

    private Phases() {}

    /** Whether an execution bound to this phase runs before the module's own classes exist. */
    static boolean isBeforeCompile(@Nullable String phase) {
        return phase != null && BEFORE_COMPILE.contains(phase);
    }

    /** Whether an execution bound to this phase runs before the classes of the module's tests exist. */
    static boolean isBeforeTestCompile(@Nullable String phase) {
        return isBeforeCompile(phase) || (phase != null && BEFORE_TEST_COMPILE.contains(phase));
    }

    /**
     * Whether nothing of a plugin can run in the lifecycle that makes a part.
     *
     * @param ownKey {@code groupId:artifactId} of this plugin, which has nothing to say there either
     */
    static boolean onlyLater(Plugin plugin, String ownKey, ModulePart part) {
        String key = plugin.getKey();
        return (LATE.contains(key) || ownKey.equals(key)) && !hasEarlyExecution(plugin, part);
    }

    private static boolean hasEarlyExecution(Plugin plugin, ModulePart part) {
        for (PluginExecution execution : plugin.getExecutions()) {
            String phase = execution.getPhase();
            boolean ofMain = isBeforeCompile(phase) || "compile".equals(phase) || LAST.equals(phase);
            if (ofMain || (part == ModulePart.TESTS && isUpToTestClasses(phase))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUpToTestClasses(@Nullable String phase) {
        return isBeforeTestCompile(phase) || (phase != null && WITH_TEST_CLASSES.contains(phase));
    }
}
