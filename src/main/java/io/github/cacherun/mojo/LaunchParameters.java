package io.github.cacherun.mojo;

import io.github.cacherun.launch.Lifetime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * How a program is run once it is there. All of it is read, and refused if need be, before anything is built.
 *
 * @param wrapper a program, with arguments, that is given the program's command
 * @param directory the working directory, relative to the module's folder; null for the usual one
 * @param atBasedir whether the usual one is the module's folder rather than the caller's
 * @param variables environment variables to be set
 * @param toolchainVariable the one that names the toolchain's JDK
 * @param output where it prints
 * @param limit how long it may run; zero for as long as it takes
 * @param successCodes statuses that are no failure; empty for 0 alone
 * @param background how long it may live beside the build; null if the build waits for it
 * @param endsMaven whether Maven ends with the program's status
 */
record LaunchParameters(
        List<String> wrapper,
        @Nullable String directory,
        boolean atBasedir,
        Map<String, String> variables,
        String toolchainVariable,
        OutputParameters output,
        Duration limit,
        Set<Integer> successCodes,
        @Nullable Lifetime background,
        boolean endsMaven) {

    /**
     * @param bound whether the goal is bound to a phase
     */
    static LaunchParameters read(RunParameters parameters, CommandLineFirst first, boolean bound)
            throws MojoFailureException {
        requireJdk(first.required("exec.toolchain", parameters.toolchain));
        OutputParameters output = OutputParameters.read(parameters, first);
        return new LaunchParameters(
                CommandLine.parse("cache.exec", first.text("cache.exec", parameters.exec)),
                first.text("exec.workingdir", parameters.workingDirectory),
                isAtBasedir(first.text("cache.run.cwd", parameters.workingDirectoryDefault), bound),
                Elements.of(parameters.environmentVariables),
                first.required("exec.toolchainJavaHomeEnvName", parameters.toolchainJavaHomeEnvName),
                output,
                limit(first.required("exec.timeout", parameters.timeout)),
                Set.copyOf(Elements.of(parameters.successCodes)),
                background(parameters, first, output),
                endsMaven(first.required("cache.exitStatus", parameters.exitStatus)));
    }

    private static void requireJdk(String toolchain) throws MojoFailureException {
        if (!toolchain.equals("jdk")) {
            throw new MojoFailureException("exec.toolchain is '" + toolchain + "', but cache:run starts Java programs,"
                    + " which the toolchain jdk runs: leave it away, or use exec:exec");
        }
    }

    private static boolean isAtBasedir(@Nullable String value, boolean bound) throws MojoFailureException {
        if (value == null) {
            return bound;
        }
        return switch (value) {
            case "basedir" -> true;
            case "caller" -> false;
            default ->
                throw new MojoFailureException("cache.run.cwd is '" + value
                        + "': it can be caller or basedir; exec.workingdir names any other folder");
        };
    }

    /** The cause is left out: Maven would add its words to ours. */
    private static Duration limit(String timeout) throws MojoFailureException {
        long millis;
        try {
            millis = Long.parseLong(timeout.trim());
        } catch (NumberFormatException noNumber) {
            millis = -1;
        }
        if (millis < 0) {
            throw new MojoFailureException("exec.timeout is '" + timeout + "': it is a number of milliseconds, as in"
                    + " -Dexec.timeout=60000; 0 for no limit");
        }
        return Duration.ofMillis(millis);
    }

    private static @Nullable Lifetime background(
            ExecParameters parameters, CommandLineFirst first, OutputParameters output) throws MojoFailureException {
        boolean destroyed = first.flag("exec.asyncDestroyOnShutdown", parameters.asyncDestroyOnShutdown);
        if (!first.flag("exec.async", parameters.async)) {
            return null;
        }
        if (!destroyed && !output.outlivesMaven()) {
            throw new MojoFailureException("exec.asyncDestroyOnShutdown is false, so the program goes on when Maven has"
                    + " ended, and what it prints then cannot go through Maven: set exec.outputFile, and leave"
                    + " exec.useMavenLogger and exec.inheritIo as they are");
        }
        return destroyed ? Lifetime.OF_THIS_JVM : Lifetime.OF_ITS_OWN;
    }

    private static boolean endsMaven(String value) throws MojoFailureException {
        return switch (value) {
            case "program" -> true;
            case "maven" -> false;
            default ->
                throw new MojoFailureException("cache.exitStatus is '" + value + "': it can be maven, which fails the"
                        + " goal, or program, which ends Maven with the program's status");
        };
    }
}
