package io.github.cacherun.mojo;

import io.github.cacherun.build.JvmRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Reads from the parameters which Java runs the program, and how. */
final class JvmParameters {

    /** What IDEs and other build tools wait at. */
    private static final String DEBUG_PORT = "5005";

    private static final int MAX_PORT = 65_535;

    private JvmParameters() {}

    /**
     * @param debug where a debugger will connect; null for none
     */
    static JvmRequest read(
            RunParameters parameters, CommandLineFirst first, Invocation invocation, @Nullable String debug)
            throws MojoFailureException {
        List<String> options =
                new ArrayList<>(CommandLine.parse("cache.jvmArgs", first.text("cache.jvmArgs", parameters.jvmArgs)));
        options.addAll(invocation.jvmOptions());
        for (SystemProperty property : Elements.of(parameters.systemProperties)) {
            options.add(property.option());
        }
        if (debug != null) {
            // quiet: what the agent would say of the port would be among the program's own output
            options.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=" + debug);
        }
        String jdk = first.text("cache.jdk", parameters.jdk);
        return new JvmRequest(
                jdk == null ? invocation.jdk() : jdk, options, classData(first.text("cache.cds", parameters.cds)));
    }

    /** What {@code cache.cds} says. */
    private static boolean classData(@Nullable String cds) throws MojoFailureException {
        if (cds == null || cds.equals("auto")) {
            return true;
        }
        if (cds.equals("off")) {
            return false;
        }
        throw new MojoFailureException("cache.cds is '" + cds + "': it can be auto or off");
    }

    /**
     * Where a debugger will connect, by {@code cache.debug}: {@code true} for the usual port, a port, or {@code
     * host:port}; null when nobody wants to.
     */
    static @Nullable String debugAddress(@Nullable String debug) throws MojoFailureException {
        String value = debug == null ? "false" : debug.trim().toLowerCase(Locale.ROOT);
        if (value.equals("false")) {
            return null;
        }
        if (value.isEmpty() || value.equals("true")) {
            return DEBUG_PORT;
        }
        if (!isPort(value.substring(value.lastIndexOf(':') + 1))) {
            throw new MojoFailureException("cache.debug is '" + debug + "': it can be true (port " + DEBUG_PORT
                    + "), a port from 1 to " + MAX_PORT + ", or host:port, as in -Dcache.debug=8000");
        }
        return value;
    }

    private static boolean isPort(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port <= MAX_PORT;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
