package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.link.ReleaseFile;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/**
 * The tools that build and link: this plugin, Maven with its core extensions, the JDK, the operating system, and what
 * steers them from outside the project.
 *
 * @param plugin version of this plugin on the first line, then the digest of its code: what is worked on, or installed
 *     anew, links otherwise under the same version
 * @param maven version of Maven
 * @param jdk version and vendor on the first line, then the digest of the JDK's {@code release} file
 * @param os name and architecture
 * @param others further inputs by label
 */
record ToolInputs(String plugin, String maven, String jdk, String os, Map<String, String> others) {

    /** Raise it when the linker makes other bytes of the same classes. */
    private static final String LINKER = "thin 3";

    private static final String NONE = "none";

    ToolInputs {
        others = new TreeMap<>(others);
    }

    /**
     * @param hashes what is known of the files that are read: the JDK's, settings, the jars of Maven's extensions
     */
    static ToolInputs of(MavenSession session, MojoExecution goal, FileHashMemo hashes) throws IOException {
        return new ToolInputs(
                plugin(goal, code(), hashes),
                session.getSystemProperties().getProperty("maven.version", "unknown"),
                jdkVersion() + "\n" + digest(ReleaseFile.in(javaHome()), hashes),
                system(),
                Surroundings.of(session, ToolInputs.class.getClassLoader(), hashes));
    }

    /**
     * What tells this plugin from all others that share the cache.
     *
     * @param code its jar; a folder of classes where it is a module of the same call
     */
    static String plugin(MojoExecution goal, Path code, FileHashMemo hashes) throws IOException {
        String digest = Files.isDirectory(code) ? ClassesDigest.of(code) : digest(code, hashes);
        return goal.getVersion() + "\n" + digest;
    }

    /** Where the code that runs was loaded from. */
    private static Path code() {
        URL place = ToolInputs.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(place.toString()));
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
        manifest.addAll(others);
    }

    /** What decides the bytes of an executable: its head names the JDK that runs it. */
    static void addLinker(InputManifest manifest, Jdk jdk) {
        manifest.add("linker", LINKER);
        manifest.add("java home", jdk.home().toString());
        manifest.add("jdk", jdk.version());
        manifest.add("os", system());
    }

    /** Version and vendor of the JDK that Maven runs on. */
    static String jdkVersion() {
        return System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor");
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** SHA-256 of a file that is only read if it may have changed. */
    static String digest(Path file, FileHashMemo hashes) throws IOException {
        return Files.isRegularFile(file) ? hashes.hash(file, FileStat.of(file)) : NONE;
    }
}
