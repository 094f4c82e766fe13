package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionHash;
import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Resource;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The effective model of a module as inputs of its build: everything in it but what no build up to
 * {@code process-classes}, or {@code process-test-classes} for the tests, can see. Even its description is seen where a
 * goal filters text with it. What people change most gets lines of its own, so that a change can be named.
 */
final class ModelInputs {

    private static final String PLUGIN = "plugin ";
    private static final String SETTINGS = "{settings.";
    private static final String SESSION = "{session.";
    private static final String TIMESTAMPED = " with maven.build.timestamp";

    private final MavenProject project;
    private final PortablePaths paths;
    private final Expressions expressions;
    private final PropertyValues values;
    private final String ownKey;
    private final ModulePart part;

    private ModelInputs(MavenSession session, MavenProject project, MojoExecution goal, ModulePart part) {
        this.part = part;
        this.project = project;
        this.paths = PortablePaths.of(session, project);
        this.expressions = new Expressions(session, project, goal);
        this.values = new PropertyValues(session, project);
        this.ownKey = goal.getGroupId() + ":" + goal.getArtifactId();
    }

    /**
     * @param goal the one that runs; no build sees how its plugin is configured
     */
    static void addTo(
            InputManifest manifest, MavenSession session, MavenProject project, MojoExecution goal, ModulePart part) {
        new ModelInputs(session, project, goal, part).addTo(manifest);
    }

    /**
     * The configuration of a plugin with this machine's places as they are, as a digest; empty if there are none in it.
     */
    static String places(MavenSession session, MavenProject project, String pluginKey) {
        Plugin plugin = project.getPlugin(pluginKey);
        String xml = plugin == null ? "" : xml(alone(plugin));
        PortablePaths paths = PortablePaths.of(session, project);
        String placed = paths.withPlaces(xml);
        return placed.equals(paths.portable(xml)) ? "" : digest(placed);
    }

    /** A digest of all that decides which dependencies a module has, before anything is resolved. */
    static String dependencies(MavenProject project) {
        Model effective = project.getModel();
        Model repositories = new Model();
        repositories.setRepositories(effective.getRepositories());
        return digest(
                DependencyLines.of(effective.getDependencies()) + "\n" + managed(effective) + "\n" + xml(repositories));
    }

    private static String managed(Model model) {
        DependencyManagement management = model.getDependencyManagement();
        return management == null ? "" : DependencyLines.of(management.getDependencies());
    }

    /** Whether the moment of the build stands in the configuration of a plugin, by the manifest of its module. */
    static boolean usesTimestamp(InputManifest manifest, String pluginKey) {
        return manifest.value(PLUGIN + pluginKey).orElse("").endsWith(TIMESTAMPED);
    }

    private void addTo(InputManifest manifest) {
        manifest.add("profiles", String.join(", ", activeProfiles()));
        for (Map.Entry<String, String> property : properties().entrySet()) {
            manifest.add("property " + property.getKey(), property.getValue());
        }
        Model model = reduced();
        Build build = model.getBuild();
        manifest.add("finalName", paths.portable(String.valueOf(build.getFinalName())));
        build.setFinalName(null);
        Set<String> open = new TreeSet<>();
        for (Plugin plugin : build.getPlugins()) {
            String xml = paths.portable(xml(alone(plugin)));
            addOpen(xml, open);
            String mark = Timestamp.isIn(xml) ? TIMESTAMPED : "";
            manifest.add(PLUGIN + plugin.getKey(), plugin.getVersion() + "\n" + digest(xml) + mark);
        }
        build.setPlugins(new ArrayList<>());
        for (String name : open) {
            String value = Expressions.text(expressions.value(name));
            if (value != null) {
                manifest.add("expression " + name, InputManifest.digest(name, value));
            }
        }
        manifest.add("resources", digest(paths.portable(xml(alone(build.getResources(), build.getFilters())))));
        build.setResources(new ArrayList<>());
        build.setFilters(new ArrayList<>());
        manifest.add("dependency management", digest(paths.portable(managed(model))));
        model.setDependencyManagement(null);
        manifest.add("effective POM", digest(paths.portable(xml(model))));
    }

    /** What Maven leaves in a configuration until the goal runs: it is not in the model what it stands for. */
    private static void addOpen(String xml, Set<String> names) {
        if (xml.contains(SETTINGS) || xml.contains(SESSION)) {
            for (String name : FileHashMemo.referencesIn(xml)) {
                if (name.startsWith("settings.") || name.startsWith("session.")) {
                    names.add(name);
                }
            }
        }
    }

    private static Model alone(Plugin plugin) {
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(plugin);
        return model;
    }

    private static Model alone(List<Resource> resources, List<String> filters) {
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().setResources(resources);
        model.getBuild().setFilters(filters);
        return model;
    }

    private List<String> activeProfiles() {
        List<String> active = new ArrayList<>();
        for (Map.Entry<String, List<String>> source : new TreeMap<>(project.getInjectedProfileIds()).entrySet()) {
            for (String id : source.getValue()) {
                active.add(source.getKey().startsWith("external") ? id + " (settings)" : id);
            }
        }
        return active;
    }

    private Map<String, String> properties() {
        Map<String, String> sorted = new TreeMap<>();
        Properties properties = project.getModel().getProperties();
        for (String name : properties.stringPropertyNames()) {
            String value = paths.portable(properties.getProperty(name));
            sorted.put(
                    name,
                    values.isSecret(name, value)
                            ? InputManifest.digest(name, value)
                            : UserProperties.shown(name, value));
        }
        return sorted;
    }

    private Model reduced() {
        Model model = project.getModel().clone();
        model.setProperties(new Properties());
        model.setProfiles(new ArrayList<>());
        dropRepositories(model);
        if (part == ModulePart.MAIN) {
            dropTests(model);
        }
        reduce(model.getBuild());
        return model;
    }

    /** What comes from them counts by its content. */
    private static void dropRepositories(Model model) {
        model.setRepositories(new ArrayList<>());
        model.setPluginRepositories(new ArrayList<>());
    }

    private static void dropTests(Model model) {
        model.setDependencies(withoutTests(model.getDependencies()));
        Build build = model.getBuild();
        build.setTestSourceDirectory(null);
        build.setTestOutputDirectory(null);
        build.setTestResources(new ArrayList<>());
    }

    private void reduce(Build build) {
        dropLatePlugins(build);
        if (build.getPluginManagement() != null) {
            dropLatePlugins(build.getPluginManagement());
        }
    }

    private void dropLatePlugins(PluginContainer container) {
        List<Plugin> kept = new ArrayList<>();
        for (Plugin plugin : container.getPlugins()) {
            if (!Phases.onlyLater(plugin, ownKey, part)) {
                kept.add(plugin);
            }
        }
        container.setPlugins(kept);
    }

    /** What a test dependency does to the versions of others shows in the resolved class path. */
    private static List<Dependency> withoutTests(List<Dependency> dependencies) {
        List<Dependency> kept = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            if (!"test".equals(dependency.getScope())) {
                kept.add(dependency);
            }
        }
        return kept;
    }

    private static String xml(Model model) {
        StringWriter writer = new StringWriter();
        try {
            new MavenXpp3Writer().write(writer, model);
        } catch (IOException e) {
            throw new IllegalStateException("a StringWriter failed", e);
        }
        return writer.toString();
    }

    private static String digest(String text) {
        return new ActionHash("effective POM", "", HashTrace.NONE)
                .write(text)
                .sum()
                .hex();
    }
}
