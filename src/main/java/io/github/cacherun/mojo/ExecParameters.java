package io.github.cacherun.mojo;

import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of exec-maven-plugin's goals, by the names and with the meaning that people know. */
abstract class ExecParameters extends UnneededParameters {

    /**
     * Arguments of the program, in one string, split at white space; single and double quotes keep words together. By
     * default none. Example: <code>-Dexec.args="--name 'Ada Lovelace'"</code>. One word <code>@file</code> stands for
     * the words in a file, written as for <code>java @file</code>; <code>@@word</code> is the argument
     * <code>@word</code>.
     */
    @Parameter(property = "exec.args")
    @Nullable
    String commandlineArgs;

    /**
     * Arguments of the program one by one; on the command line separated by commas. With <code>executable</code> as for
     * exec:exec: options of <code>java</code>, the main class, its arguments, and <code>&lt;classpath/&gt;</code> or
     * <code>&lt;modulepath/&gt;</code> where these stand. Not heeded when <code>exec.args</code> is given. By default
     * none. Example: <code>-Dexec.arguments=one,two</code>
     */
    @Parameter(property = "exec.arguments")
    @Nullable
    List<Object> arguments;

    /**
     * The main class: its binary name, or <code>module/class</code>. By default what the POM says (the properties
     * <code>exec.mainClass</code> and <code>start-class</code>, the manifest that the jar, shade, assembly or Spring
     * Boot plugin writes), else the only class that has a main method. Example:
     * <code>-Dexec.mainClass=com.acme.Main</code>
     */
    @Parameter(property = "exec.mainClass")
    @Nullable
    String mainClass;

    /**
     * <code>java</code> or the path of one: what exec:exec would start. Its arguments are then read as the
     * <code>java</code> command reads them (<code>-Xmx1g -cp %classpath Main word</code>), and a path chooses the JDK.
     * Other programs are exec:exec's to start. By default the arguments are the program's own. Example:
     * <code>-Dexec.executable=java</code>
     */
    @Parameter(property = "exec.executable")
    @Nullable
    String executable;

    /**
     * <code>true</code> takes whatever <code>executable</code> says for <code>java</code>. Example:
     * <code>-Dexec.forceJava</code>
     */
    @Parameter(property = "exec.forceJava", defaultValue = "false")
    String forceJava = "false";

    /**
     * Working directory of the program, relative to the module's folder; it is made if need be. By default see
     * <code>cache.run.cwd</code>. Example: <code>-Dexec.workingdir=target/work</code>
     */
    @Parameter(property = "exec.workingdir")
    @Nullable
    String workingDirectory;

    /** Environment variables of the program, besides those that Maven was called with. */
    @Parameter
    @Nullable
    Map<String, String> environmentVariables;

    /** System properties of the program, each with <code>key</code> and <code>value</code>. */
    @Parameter
    @Nullable
    List<SystemProperty> systemProperties;

    /**
     * Which dependencies the program runs with: <code>runtime</code>, <code>compile</code>, <code>provided</code>,
     * <code>test</code> (with the module's test classes) or <code>system</code>. Example:
     * <code>-Dexec.classpathScope=test</code>
     */
    @Parameter(property = "exec.classpathScope", defaultValue = "runtime")
    String classpathScope = "runtime";

    /** Jars and folders at the end of the class path, relative to the module's folder. */
    @Parameter
    @Nullable
    List<String> additionalClasspathElements;

    /** Names of files, without their folders, that are left out of the class path. */
    @Parameter
    @Nullable
    List<String> classpathFilenameExclusions;

    /**
     * <code>false</code> leaves the module's own classes out; it is not built then. Example:
     * <code>-DaddOutputToClasspath=false</code>
     */
    @Parameter(property = "addOutputToClasspath", defaultValue = "true")
    String addOutputToClasspath = "true";

    /**
     * <code>false</code> leaves the module's dependencies out. Example:
     * <code>-Dexec.includeProjectDependencies=false</code>
     */
    @Parameter(property = "exec.includeProjectDependencies", defaultValue = "true")
    String includeProjectDependencies = "true";

    /**
     * <code>true</code> adds the dependencies that the POM declares on this plugin, with what they bring. Example:
     * <code>-Dexec.includePluginsDependencies</code>
     */
    @Parameter(property = "exec.includePluginsDependencies", defaultValue = "false")
    String includePluginDependencies = "false";

    /**
     * <code>groupId</code> and <code>artifactId</code> of the one dependency of this plugin that has the program; what
     * the others bring is left out. Its manifest's main class is started unless <code>exec.mainClass</code> names another.
     */
    @Parameter
    @Nullable
    ExecutableDependency executableDependency;

    /**
     * <code>true</code> runs nothing at all. In a module's POM it only means that the module is none to run. Example:
     * <code>-Dexec.skip</code>
     */
    @Parameter(property = "exec.skip", defaultValue = "false")
    String skip = "false";

    /** Statuses of the program that count as success; by default 0 alone. */
    @Parameter
    @Nullable
    List<Integer> successCodes;

    /**
     * Milliseconds after which the program and all it has started are ended and the goal fails; 0 for no limit.
     * Example: <code>-Dexec.timeout=60000</code>
     */
    @Parameter(property = "exec.timeout", defaultValue = "0")
    String timeout = "0";

    /**
     * A file, relative to the module's folder, that takes all that the program prints. By default see
     * <code>exec.inheritIo</code>. Example: <code>-Dexec.outputFile=target/out.txt</code>
     */
    @Parameter(property = "exec.outputFile")
    @Nullable
    String outputFile;

    /**
     * Whether the program has Maven's own standard output and error, a terminal included. <code>false</code> passes on
     * what it prints through Maven. Example: <code>-Dexec.inheritIo=false</code>
     */
    @Parameter(property = "exec.inheritIo", defaultValue = "true")
    String inheritIo = "true";

    /**
     * <code>true</code> logs what the program prints: its output at level INFO, its errors at level ERROR. Example:
     * <code>-Dexec.useMavenLogger</code>
     */
    @Parameter(property = "exec.useMavenLogger", defaultValue = "false")
    String useMavenLogger = "false";

    /**
     * <code>true</code> with <code>exec.useMavenLogger</code> logs the program's output at level DEBUG. Example:
     * <code>-Dexec.useMavenLogger -Dexec.quietLogs</code>
     */
    @Parameter(property = "exec.quietLogs", defaultValue = "false")
    String quietLogs = "false";

    /**
     * <code>true</code> lets the build go on while the program runs. It has no standard input then. Example:
     * <code>-Dexec.async</code>
     */
    @Parameter(property = "exec.async", defaultValue = "false")
    String async = "false";

    /**
     * Whether a program started with <code>exec.async</code> is ended when Maven ends. Example:
     * <code>-Dexec.async -Dexec.asyncDestroyOnShutdown=false</code>
     */
    @Parameter(property = "exec.asyncDestroyOnShutdown", defaultValue = "true")
    String asyncDestroyOnShutdown = "true";

    /**
     * The type of toolchain that has the <code>java</code> to run: <code>jdk</code>. Example:
     * <code>-Dexec.toolchain=jdk</code>
     */
    @Parameter(property = "exec.toolchain", defaultValue = "jdk")
    String toolchain = "jdk";

    /**
     * The environment variable that tells the program which JDK the toolchain has. Example:
     * <code>-Dexec.toolchainJavaHomeEnvName=JDK_HOME</code>
     */
    @Parameter(property = "exec.toolchainJavaHomeEnvName", defaultValue = "TOOLCHAIN_JAVA_HOME")
    String toolchainJavaHomeEnvName = "TOOLCHAIN_JAVA_HOME";
}
