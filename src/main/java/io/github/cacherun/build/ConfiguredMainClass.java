package io.github.cacherun.build;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The main class that a module's POM names for one plugin or another. */
final class ConfiguredMainClass {

    /** exec-maven-plugin's, and Spring Boot's. */
    private static final List<String> PROPERTIES = List.of("exec.mainClass", "start-class");

    private static final String MAVEN = "org.apache.maven.plugins:maven-";

    /** The first that says something counts. */
    private static final List<Place> PLACES = List.of(
            new Place(MAVEN + "jar-plugin", "archive", "manifest", "mainClass"),
            new Place(MAVEN + "jar-plugin", "archive", "manifestEntries", "Main-Class"),
            new Place(MAVEN + "shade-plugin", "transformers", "transformer", "mainClass"),
            new Place(MAVEN + "shade-plugin", "transformers", "transformer", "manifestEntries", "Main-Class"),
            new Place(MAVEN + "assembly-plugin", "archive", "manifest", "mainClass"),
            new Place(MAVEN + "assembly-plugin", "archive", "manifestEntries", "Main-Class"),
            new Place("org.springframework.boot:spring-boot-maven-plugin", "mainClass"));

    private ConfiguredMainClass() {}

    /** Properties first, then the manifests of the jars that would be made; null if nothing is said. */
    static @Nullable String in(MavenProject project) {
        for (String name : PROPERTIES) {
            String property = value(project.getProperties().getProperty(name));
            if (property != null) {
                return property;
            }
        }
        for (Place place : PLACES) {
            String configured = in(project.getPlugin(place.plugin), place);
            if (configured != null) {
                return configured;
            }
        }
        return null;
    }

    private static @Nullable String in(@Nullable Plugin plugin, Place place) {
        if (plugin == null) {
            return null;
        }
        String found = place.in(plugin.getConfiguration());
        for (PluginExecution execution : plugin.getExecutions()) {
            if (found == null) {
                found = place.in(execution.getConfiguration());
            }
        }
        return found;
    }

    /** The parent POM of Spring Boot names a property that most projects do not set. */
    private static @Nullable String value(@Nullable String text) {
        String value = text == null ? "" : text.trim();
        return value.isEmpty() || value.contains("${") ? null : value;
    }

    /** An element in the configuration of a plugin. */
    private static final class Place {
        private final String plugin;
        private final String[] path;

        Place(String plugin, String... path) {
            this.plugin = plugin;
            this.path = path;
        }

        @Nullable
        String in(@Nullable Object configuration) {
            return configuration instanceof Xpp3Dom dom ? below(dom, 0) : null;
        }

        private @Nullable String below(Xpp3Dom element, int depth) {
            if (depth == path.length) {
                return value(element.getValue());
            }
            for (Xpp3Dom child : element.getChildren(path[depth])) {
                String found = below(child, depth + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }
}
