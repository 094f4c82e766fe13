package io.github.cacherun.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of exec-maven-plugin that a POM may have and nobody needs here: they are accepted, and one line each says
 * why they have no effect.
 */
abstract class UnneededParameters extends AbstractMojo {

    /** Not needed: class paths of any length are passed on. */
    @Parameter(property = "exec.longClasspath")
    private @Nullable String longClasspath;

    /** Not needed: module paths are passed on as they are. */
    @Parameter(property = "exec.longModulepath")
    private @Nullable String longModulepath;

    /** Not done: resources are in the classes as the lifecycle has processed them. */
    @Parameter(property = "addResourcesToClasspath")
    private @Nullable String addResourcesToClasspath;

    /** Not done: a program that is run from a cache registers no sources. Use build-helper-maven-plugin. */
    @Parameter(property = "sourceRoot")
    private @Nullable String sourceRoot;

    /** Not done, as <code>sourceRoot</code>. */
    @Parameter(property = "testSourceRoot")
    private @Nullable String testSourceRoot;

    /** Not run: set variables with <code>environmentVariables</code>, or source the script before Maven starts. */
    @Parameter
    private @Nullable String environmentScript;

    /** Not needed: the program is a process of its own, so <code>System.exit</code> ends nothing else. */
    @Parameter(property = "exec.blockSystemExit")
    private @Nullable String blockSystemExit;

    /** Not needed: the program's threads end with its process. */
    @Parameter(property = "exec.cleanupDaemonThreads")
    private @Nullable String cleanupDaemonThreads;

    /** Not needed: the program's threads end with its process. */
    @Parameter(property = "exec.daemonThreadJoinTimeout")
    private @Nullable String daemonThreadJoinTimeout;

    /** Not needed: the program's threads end with its process. */
    @Parameter(property = "exec.stopUnresponsiveDaemonThreads")
    private @Nullable String stopUnresponsiveDaemonThreads;

    /** Not needed: a program runs as long as it has threads that are no daemons. */
    @Parameter(property = "exec.keepAlive")
    private @Nullable String keepAlive;

    /** Not needed: the program has a JVM of its own with pools of its own. */
    @Parameter(property = "exec.preloadCommonPool")
    private @Nullable String preloadCommonPool;

    /** Not needed: the program has a JVM of its own, with no classes of Maven's in it. */
    @Parameter
    private @Nullable PlexusConfiguration forcedJvmPackages;

    /** Not needed: the program has a JVM of its own, with no classes of Maven's in it. */
    @Parameter
    private @Nullable PlexusConfiguration excludedJvmPackages;

    /** What has been given without need, a line for each with the reason. */
    final List<String> unneeded() {
        String threads = "the program's threads end with its process";
        String jvm = "the program has a JVM of its own, with no classes of Maven's in it";
        String sources = "a program that is run from a cache registers no sources; build-helper-maven-plugin does";
        List<String> lines = new ArrayList<>();
        say(lines, "exec.longClasspath", longClasspath, "class paths of any length are passed on");
        say(lines, "exec.longModulepath", longModulepath, "module paths are passed on as they are");
        say(
                lines,
                "addResourcesToClasspath",
                addResourcesToClasspath,
                "resources are among the classes, as the lifecycle has processed them");
        say(lines, "sourceRoot", sourceRoot, sources);
        say(lines, "testSourceRoot", testSourceRoot, sources);
        say(
                lines,
                "environmentScript",
                environmentScript,
                "no script is run; use environmentVariables, or source it before Maven starts");
        say(
                lines,
                "exec.blockSystemExit",
                blockSystemExit,
                "the program is a process of its own, so System.exit ends nothing else");
        say(lines, "exec.cleanupDaemonThreads", cleanupDaemonThreads, threads);
        say(lines, "exec.daemonThreadJoinTimeout", daemonThreadJoinTimeout, threads);
        say(lines, "exec.stopUnresponsiveDaemonThreads", stopUnresponsiveDaemonThreads, threads);
        say(lines, "exec.keepAlive", keepAlive, "a program runs as long as it has threads that are no daemons");
        say(lines, "exec.preloadCommonPool", preloadCommonPool, "the program has a JVM of its own, with its own pools");
        say(lines, "forcedJvmPackages", forcedJvmPackages, jvm);
        say(lines, "excludedJvmPackages", excludedJvmPackages, jvm);
        return lines;
    }

    private static void say(List<String> lines, String parameter, @Nullable Object value, String reason) {
        if (value != null) {
            lines.add("cache: " + parameter + " has no effect: " + reason);
        }
    }
}
