package io.github.cacherun.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parents and imports of POMs in a local repository. Up to Maven 3 Resolver tells of them; Maven 4 reads them by
 * itself and tells nobody.
 */
final class PomAncestry {

    private final Path localRepository;
    private final Set<Path> found = new HashSet<>();
    private boolean complete = true;

    PomAncestry(Path localRepository) {
        this.localRepository = localRepository;
    }

    /** All POMs that were found, there or not. */
    Set<Path> found() {
        return found;
    }

    /** Whether each reference could be followed. */
    boolean isComplete() {
        return complete;
    }

    /** Follows a POM; its parents' properties have a say in what it imports. */
    void follow(Path pom) {
        if (!found.add(pom) || !Files.isRegularFile(pom)) {
            return;
        }
        Model model = read(pom);
        if (model == null) {
            complete = false;
            return;
        }
        Properties properties = inherited(model);
        if (model.getDependencyManagement() != null) {
            for (Dependency dependency : model.getDependencyManagement().getDependencies()) {
                if ("import".equals(dependency.getScope())) {
                    follow(dependency, properties);
                }
            }
        }
    }

    private void follow(Dependency bom, Properties properties) {
        String group = resolved(bom.getGroupId(), properties);
        String name = resolved(bom.getArtifactId(), properties);
        String version = resolved(bom.getVersion(), properties);
        if (group == null || name == null || version == null) {
            complete = false;
        } else {
            follow(place(group, name, version));
        }
    }

    /** The properties of a POM and of its parents, which are followed on the way. */
    private Properties inherited(Model model) {
        Properties properties = new Properties();
        Parent parent = model.getParent();
        if (parent != null) {
            Path place = place(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
            follow(place);
            Model above = Files.isRegularFile(place) ? read(place) : null;
            if (above != null) {
                properties.putAll(inherited(above));
            }
            setIfGiven(properties, "project.groupId", parent.getGroupId());
            setIfGiven(properties, "project.version", parent.getVersion());
            setIfGiven(properties, "project.parent.version", parent.getVersion());
        }
        properties.putAll(model.getProperties());
        setIfGiven(properties, "project.groupId", model.getGroupId());
        setIfGiven(properties, "project.version", model.getVersion());
        return properties;
    }

    private static void setIfGiven(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /** Null if something in the text is not known. */
    private static @Nullable String resolved(@Nullable String text, Properties properties) {
        String result = text;
        for (int turns = 0; result != null && turns < properties.size() + 1; turns++) {
            int start = result.indexOf("${");
            int end = result.indexOf('}', Math.max(start, 0));
            if (start < 0 || end < 0) {
                return result;
            }
            String value = properties.getProperty(result.substring(start + 2, end));
            result = value == null ? null : result.substring(0, start) + value + result.substring(end + 1);
        }
        return null;
    }

    private Path place(String group, String name, String version) {
        return localRepository
                .resolve(group.replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".pom");
    }

    private static @Nullable Model read(Path pom) {
        try (Reader reader = Files.newBufferedReader(pom)) {
            return new MavenXpp3Reader().read(reader, false);
        } catch (IOException | XmlPullParserException unreadable) {
            return null;
        }
    }
}
