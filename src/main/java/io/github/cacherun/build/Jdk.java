package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.link.ReleaseFile;
import io.github.cacherun.os.Os;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JDK that runs programs.
 *
 * @param home its folder, absolute
 * @param version what it says of itself, for people on the first line; as a whole it tells this JDK from any other that
 *     comes to lie in the same folder
 * @param toolchain whether a toolchain gave it
 */
public record Jdk(Path home, String version, boolean toolchain) {

    /** The one that Maven runs on. */
    static Jdk ofMaven() {
        return new Jdk(ToolInputs.javaHome(), ToolInputs.jdkVersion(), false);
    }

    /** The one in a folder that holds {@code bin/java}. */
    static Jdk in(Path home, boolean toolchain) throws IOException {
        String version = home.equals(ToolInputs.javaHome()) ? ToolInputs.jdkVersion() : version(home);
        return new Jdk(home, version, toolchain);
    }

    /** The command that starts programs, there or not. */
    static Path java(Path home) {
        return home.resolve("bin").resolve(Os.current().isWindows() ? "java.exe" : "java");
    }

    private static String version(Path home) throws IOException {
        if (!Files.isRegularFile(ReleaseFile.in(home))) {
            FileStat java = FileStat.of(java(home));
            return "without a release file\n" + java.size() + " " + java.modified();
        }
        ReleaseFile release = ReleaseFile.read(home);
        String runtime = release.value("JAVA_RUNTIME_VERSION");
        String version = runtime.isEmpty() ? release.value("JAVA_VERSION") : runtime;
        String vendor = release.value("IMPLEMENTOR");
        return (version + " " + vendor).strip() + "\n" + InputManifest.digest("release", release.text());
    }
}
