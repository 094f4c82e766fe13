package io.github.cacherun.launch;

import java.util.Properties;
import java.util.Set;

/** What this JVM is to whoever called Maven; decides whether its signals and its exit status are ours to handle. */
public enum Host {
    /** A command of its own, started by the {@code mvn} script: it is there for this call only. */
    COMMAND,

    /** A daemon, an IDE, a shell of many calls, or whatever else has Maven inside. */
    SHARED;

    private static final Set<String> LAUNCHERS =
            Set.of("org.codehaus.plexus.classworlds.launcher.Launcher", "org.codehaus.classworlds.Launcher");

    /** Maven 4 names what its launcher starts; its shell and its other tools are started in the same way. */
    private static final Set<String> MAINS_OF_ONE_CALL =
            Set.of("org.apache.maven.cling.MavenCling", "org.apache.maven.cli.MavenCli");

    /** Decides by the system properties of the JVM. */
    public static Host of(Properties properties) {
        String command = properties.getProperty("sun.java.command", "");
        int end = command.indexOf(' ');
        String main = properties.getProperty("maven.mainClass");
        boolean isOneCall = LAUNCHERS.contains(end < 0 ? command : command.substring(0, end))
                && (main == null || MAINS_OF_ONE_CALL.contains(main))
                && !isDaemon(properties);
        return isOneCall ? COMMAND : SHARED;
    }

    private static boolean isDaemon(Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("mvnd.")) {
                return true;
            }
        }
        return false;
    }
}
