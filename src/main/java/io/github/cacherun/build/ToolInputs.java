package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.FileHash;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.jspecify.annotations.Nullable;

/**
 * The tools that build and link: this plugin, Maven with its core extensions, the JDK, the operating system, and what
 * steers them from outside the project.
 *
 * @param plugin version of this plugin
 * @param maven version of Maven
 * @param jdk version and vendor on the first line, then the digest of the JDK's {@code release} file
 * @param os name and architecture
 * @param others further inputs by label
 */
record ToolInputs(String plugin, String maven, String jdk, String os, Map<String, String> others) {

    /** Raise it when the linker makes other bytes of the same classes. */
    private static final String LINKER = "thin 1";

    /** Read by the JVM, by javac, and by those who make reproducible archives. */
    private static final List<String> VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVAC_OPTIONS", "SOURCE_DATE_EPOCH", "_JAVA_OPTIONS");

    private static final String NONE = "none";

    ToolInputs {
        others = new TreeMap<>(others);
    }

    static ToolInputs of(MavenSession session, MojoExecution goal) throws IOException {
        return new ToolInputs(
                goal.getVersion(),
                session.getSystemProperties().getProperty("maven.version", "unknown"),
                jdkVersion() + "\n" + digest(javaHome().resolve("release").toFile()),
                system(),
                others(session));
    }

    /** The JDK that Maven runs on, which compiles and runs unless something else is asked for. */
    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    void addTo(InputManifest manifest) {
        manifest.add("cache-maven-plugin", plugin);
        manifest.add("maven", maven);
        manifest.add("jdk", jdk);
        manifest.add("os", os);
        others.forEach(manifest::add);
    }

    /** What decides the bytes of an executable: its head names the JDK that runs it. */
    static void addLinker(InputManifest manifest) {
        manifest.add("linker", LINKER);
        manifest.add("java home", javaHome().toString());
        manifest.add("jdk", jdkVersion());
        manifest.add("os", system());
    }

    private static Map<String, String> others(MavenSession session) throws IOException {
        MavenExecutionRequest request = session.getRequest();
        Path root = request.getMultiModuleProjectDirectory().toPath();
        Map<String, String> others = new TreeMap<>();
        others.put(
                "core extensions",
                digest(root.resolve(".mvn").resolve("extensions.xml").toFile()));
        others.put("toolchains of the user", digest(request.getUserToolchainsFile()));
        others.put("toolchains of this Maven", digest(request.getGlobalToolchainsFile()));
        others.put("encoding", System.getProperty("file.encoding") + " " + System.getProperty("user.language"));
        for (String variable : VARIABLES) {
            String value = session.getSystemProperties().getProperty("env." + variable);
            if (value != null) {
                others.put("environment " + variable, UserProperties.digest(variable, value));
            }
        }
        return others;
    }

    private static String jdkVersion() {
        return System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor");
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String digest(@Nullable File file) throws IOException {
        return file != null && Files.isRegularFile(file.toPath())
                ? FileHash.of(file.toPath()).hex()
                : NONE;
    }
}
