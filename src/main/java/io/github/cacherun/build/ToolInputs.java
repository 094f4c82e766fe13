package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.FileHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/**
 * The tools that build and link: this plugin, Maven with its core extensions, the JDK, the operating system.
 *
 * @param plugin version of this plugin
 * @param maven version of Maven
 * @param jdk version and vendor on the first line, then the digest of the JDK's {@code release} file
 * @param os name and architecture
 * @param extensions digest of {@code .mvn/extensions.xml}, or {@code none}
 */
record ToolInputs(String plugin, String maven, String jdk, String os, String extensions) {

    /** Raise it when the linker makes other bytes of the same classes. */
    private static final String LINKER = "thin 1";

    private static final String NONE = "none";

    static ToolInputs of(MavenSession session, MojoExecution goal) throws IOException {
        Properties system = session.getSystemProperties();
        Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
        return new ToolInputs(
                goal.getVersion(),
                system.getProperty("maven.version", "unknown"),
                System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor") + "\n"
                        + digest(javaHome().resolve("release")),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                digest(root.resolve(".mvn").resolve("extensions.xml")));
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
        manifest.add("core extensions", extensions);
    }

    /** What decides the bytes of an executable: its head names the JDK that runs it. */
    static void addLinker(InputManifest manifest) {
        manifest.add("linker", LINKER);
        manifest.add("java home", javaHome().toString());
        manifest.add("jdk", System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor"));
        manifest.add("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static String digest(Path file) throws IOException {
        return Files.isRegularFile(file) ? FileHash.of(file).hex() : NONE;
    }
}
