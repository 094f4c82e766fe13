package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of a build that no look at the project can tell.
 *
 * @param inputs files and folders that goals read, as paths from the module's folder; {@code *}, {@code **} and
 *     {@code ?} stand for what they do in a glob
 * @param env environment variables that goals read
 * @param trust goals whose outcome may be kept although they could read anything: {@code groupId:artifactId}, with or
 *     without {@code :goal}; or {@code maven.build.timestamp}
 */
public record Declarations(List<String> inputs, List<String> env, List<String> trust) {

    /** Nothing is said. */
    public static final Declarations NONE = new Declarations(List.of(), List.of(), List.of());

    /** What the parameters are called in a POM. */
    static final Set<String> NAMES = Set.of("inputs", "env", "trust");

    private static final String PREFIX = "cache.";

    public Declarations {
        inputs = List.copyOf(inputs);
        env = List.copyOf(env);
        trust = List.copyOf(trust);
    }

    /** What holds for a module: this, its own properties, and the configuration of the plugin in its own POM. */
    Declarations of(MavenProject module, String ownKey) {
        return new Declarations(
                of("inputs", inputs, module, ownKey),
                of("env", env, module, ownKey),
                of("trust", trust, module, ownKey));
    }

    private static List<String> of(String name, List<String> given, MavenProject module, String ownKey) {
        TreeSet<String> all = new TreeSet<>();
        for (String words : given) {
            addWords(words, all);
        }
        Properties properties = module.getModel().getProperties();
        addWords(properties.getProperty(PREFIX + name), all);
        Plugin plugin = module.getPlugin(ownKey);
        Object configuration = plugin == null ? null : plugin.getConfiguration();
        Xpp3Dom element = configuration instanceof Xpp3Dom dom ? dom.getChild(name) : null;
        if (element != null) {
            addWords(element.getValue(), all);
            for (Xpp3Dom child : element.getChildren()) {
                addWords(child.getValue(), all);
            }
        }
        return new ArrayList<>(all);
    }

    /** Lists on the command line are separated by commas. */
    private static void addWords(@Nullable String text, TreeSet<String> words) {
        if (text != null) {
            StringTokenizer tokens = new StringTokenizer(text, ",");
            while (tokens.hasMoreTokens()) {
                String word = tokens.nextToken().trim();
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
    }

    /** Whether a goal's outcome may be kept, whatever is known of it. */
    boolean trusts(String goal) {
        return trust.contains(goal) || trust.contains(BuildPlan.plugin(goal));
    }

    /** Whether what uses the moment of the build may be kept. */
    boolean trustsTimestamp() {
        return trust.contains("maven.build.timestamp");
    }
}
