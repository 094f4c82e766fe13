package io.github.cacherun.build;

import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What maven-toolchains-plugin is told in a module's POM, read without running it. */
final class ToolchainsPlugin {

    private static final String KEY = "org.apache.maven.plugins:maven-toolchains-plugin";

    private final @Nullable Plugin plugin;

    ToolchainsPlugin(MavenProject project) {
        this.plugin = project.getPlugin(KEY);
    }

    /** What goal {@code toolchain} demands of a JDK, by name; empty if it demands nothing or does not run. */
    Map<String, String> requirements() {
        Map<String, String> requirements = Map.of();
        if (plugin != null) {
            for (PluginExecution execution : plugin.getExecutions()) {
                Map<String, String> own = runs(execution, "toolchain") ? requirements(execution, plugin) : Map.of();
                // the last one that runs decides
                requirements = own.isEmpty() ? requirements : own;
            }
        }
        return requirements;
    }

    /** Whether a goal runs that looks for JDKs on the machine: which one it takes is not known before. */
    boolean looksAround() {
        if (plugin != null) {
            for (PluginExecution execution : plugin.getExecutions()) {
                if (runs(execution, "select-jdk-toolchain")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean runs(PluginExecution execution, String goal) {
        return execution.getGoals().contains(goal) && !"none".equals(execution.getPhase());
    }

    private static Map<String, String> requirements(PluginExecution execution, Plugin plugin) {
        Xpp3Dom own = jdk(execution.getConfiguration());
        Xpp3Dom jdk = own == null ? jdk(plugin.getConfiguration()) : own;
        Map<String, String> requirements = new TreeMap<>();
        if (jdk != null) {
            for (Xpp3Dom requirement : jdk.getChildren()) {
                String value = requirement.getValue();
                if (value != null) {
                    requirements.put(requirement.getName(), value);
                }
            }
        }
        return requirements;
    }

    private static @Nullable Xpp3Dom jdk(@Nullable Object configuration) {
        Xpp3Dom toolchains = configuration instanceof Xpp3Dom dom ? dom.getChild("toolchains") : null;
        return toolchains == null ? null : toolchains.getChild("jdk");
    }
}
