package io.github.cacherun.build;

import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/**
 * Tells which properties of a module hold what nobody else may read: values of the environment and of settings. The
 * effective model does not say where a value comes from, the POMs as they were written do.
 */
final class PropertyValues {

    /** Shorter values stand in others by chance. */
    private static final int TELLING_LENGTH = 4;

    private final Set<String> names = new HashSet<>();
    private final Set<String> values = new HashSet<>();

    PropertyValues(MavenSession session, MavenProject project) {
        for (Profile profile : session.getRequest().getProfiles()) {
            names.addAll(profile.getProperties().stringPropertyNames());
        }
        for (MavenProject module = project; module != null; module = module.getParent()) {
            Model written = module.getOriginalModel();
            if (written != null) {
                addFrom(written.getProperties());
                for (Profile profile : written.getProfiles()) {
                    addFrom(profile.getProperties());
                }
            }
        }
        Properties effective = project.getModel().getProperties();
        for (String name : names) {
            String value = effective.getProperty(name);
            if (value != null && value.length() >= TELLING_LENGTH) {
                values.add(value);
            }
        }
    }

    private void addFrom(Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name);
            if (value.contains("${env.") || value.contains("${settings.")) {
                names.add(name);
            }
        }
    }

    /** Whether a property has such a value, or holds that of another one. */
    boolean isSecret(String name, String value) {
        if (names.contains(name)) {
            return true;
        }
        for (String secret : values) {
            if (value.contains(secret)) {
                return true;
            }
        }
        return false;
    }
}
