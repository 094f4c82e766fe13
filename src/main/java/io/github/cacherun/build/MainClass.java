package io.github.cacherun.build;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Finds the class that a module's program starts with. */
final class MainClass {

    /** exec-maven-plugin's, and Spring Boot's. */
    private static final List<String> PROPERTIES = List.of("exec.mainClass", "start-class");

    private static final String JAR_PLUGIN = "org.apache.maven.plugins:maven-jar-plugin";

    private MainClass() {}

    /**
     * What is asked for, else what the module's POM says, else the only one there is.
     *
     * @throws InvalidRequestException when there is none or a choice
     */
    static String of(BuiltModule module, @Nullable String asked) throws InvalidRequestException {
        String configured = asked == null ? configured(module.project()) : asked;
        if (configured != null) {
            return configured;
        }
        var found = module.record().mainClasses();
        if (found.size() == 1) {
            return found.get(0);
        }
        String name = ReactorModules.key(module.project());
        throw new InvalidRequestException(
                found.isEmpty()
                        ? "no main class in " + name + ": none of its classes has a public static void main(String[]);"
                                + " add one, or name a class of a dependency with -Dexec.mainClass=..."
                        : "several main classes in " + name + ": " + String.join(", ", found)
                                + "; choose one with -Dexec.mainClass=" + found.get(0));
    }

    /** Whether a module can be run as it is. */
    static boolean isIn(BuiltModule module, @Nullable String asked) {
        return asked != null
                ? module.record().mainClasses().contains(asked)
                : configured(module.project()) != null
                        || !module.record().mainClasses().isEmpty();
    }

    /** The property that exec-maven-plugin knows, or the manifest of the module's jar. */
    private static @Nullable String configured(MavenProject project) {
        for (String name : PROPERTIES) {
            String property = project.getProperties().getProperty(name);
            if (property != null) {
                return property;
            }
        }
        Plugin jar = project.getPlugin(JAR_PLUGIN);
        Object configuration = jar == null ? null : jar.getConfiguration();
        for (String child : new String[] {"archive", "manifest", "mainClass"}) {
            configuration = configuration instanceof Xpp3Dom dom ? dom.getChild(child) : null;
        }
        String mainClass = configuration instanceof Xpp3Dom dom ? dom.getValue() : null;
        // the parent POM of Spring Boot names a property there that most projects do not set
        return mainClass == null || mainClass.contains("${") ? null : mainClass;
    }
}
