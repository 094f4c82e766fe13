package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;

/**
 * Properties on the command line that say how to run the program, out of the sight of the build: a generator that the
 * project runs with exec-maven-plugin would take {@code -Dexec.args} for its own. Maven keeps them in three places. Not
 * for builds with several threads, which share all three.
 */
final class HiddenProperties implements AutoCloseable {

    /** Says which modules can be run, which is asked while they are built. */
    private static final String SKIP = "exec.skip";

    private final List<Map.Entry<Properties, Map<String, String>>> hidden = new ArrayList<>();

    private HiddenProperties() {}

    /** Hides them until the result is closed. */
    static HiddenProperties of(MavenSession session) {
        HiddenProperties properties = new HiddenProperties();
        Properties given = session.getUserProperties();
        List<String> names = new ArrayList<>();
        for (String name : given.stringPropertyNames()) {
            if (UserProperties.isOfRunGoals(name) && !name.equals(SKIP)) {
                names.add(name);
            }
        }
        properties.hide(given, names);
        properties.hide(session.getSystemProperties(), names);
        properties.hide(System.getProperties(), names);
        return properties;
    }

    private void hide(Properties from, List<String> names) {
        Map<String, String> taken = new TreeMap<>();
        for (String name : names) {
            String value = from.getProperty(name);
            if (value != null) {
                taken.put(name, value);
                from.remove(name);
            }
        }
        hidden.add(Map.entry(from, taken));
    }

    /** Puts them back. */
    @Override
    public void close() {
        for (Map.Entry<Properties, Map<String, String>> place : hidden) {
            place.getKey().putAll(place.getValue());
        }
    }
}
