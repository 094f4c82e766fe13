package io.github.cacherun.build;

import io.github.cacherun.link.JavaRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Chooses the JDK that a program runs on. */
final class Jdks {

    private final Workbench bench;
    private final MavenParts maven;
    private final JdkToolchains toolchains;
    private boolean warned;

    Jdks(Workbench bench, MavenParts maven) {
        this.bench = bench;
        this.maven = maven;
        this.toolchains = new JdkToolchains(bench.session(), maven.components().toolchains());
    }

    /**
     * What is asked for; else the toolchain of this build, if it has chosen one; else what the POM tells
     * maven-toolchains-plugin; else the JDK that Maven runs on.
     *
     * @param asked a folder or a version; null for none in particular
     * @throws InvalidRequestException when there is no such JDK
     */
    Jdk of(MavenProject project, @Nullable String asked) throws InvalidRequestException, IOException {
        if (asked != null) {
            return JdkVersion.is(asked) ? ofVersion(new JdkVersion(asked)) : inFolder(project, asked);
        }
        Jdk chosen = maven.isBound() ? toolchains.chosen() : null;
        return chosen == null ? ofModule(project) : chosen;
    }

    /** Whether the one of {@link #of} starts classes whose main method is not public, static and with arguments. */
    boolean startsRelaxedMains(MavenProject project, JvmRequest request) throws InvalidRequestException, IOException {
        return JavaRelease.startsRelaxedMains(of(project, request.jdk()).home(), request.options());
    }

    private static Jdk inFolder(MavenProject project, String asked) throws InvalidRequestException, IOException {
        Path home =
                project.getBasedir().toPath().toAbsolutePath().resolve(asked).normalize();
        if (!Files.isDirectory(home)) {
            throw new InvalidRequestException("cache.jdk is " + asked + ", but there is no folder " + home
                    + "; give the folder of a JDK, or a version that toolchains.xml has");
        }
        if (!Files.isExecutable(Jdk.java(home))) {
            throw new InvalidRequestException("cache.jdk is " + asked + ", but " + Jdk.java(home)
                    + " cannot be executed; give the folder that holds bin/java of a JDK");
        }
        return Jdk.in(home, false);
    }

    private Jdk ofVersion(JdkVersion version) throws InvalidRequestException, IOException {
        String mavens = System.getProperty("java.version");
        boolean mavensWillDo = version.has(mavens);
        Jdk toolchain = toolchains.ofVersion(version);
        if (toolchain != null) {
            return toolchain;
        }
        if (mavensWillDo) {
            return Jdk.ofMaven();
        }
        throw new InvalidRequestException(
                "cache.jdk is " + version.text() + ", but no toolchain has that version (there: "
                        + toolchains.versions() + ") and Maven runs on Java " + mavens
                        + "; add such a JDK to ~/.m2/toolchains.xml, or give its folder");
    }

    private Jdk ofModule(MavenProject project) throws InvalidRequestException, IOException {
        ToolchainsPlugin plugin = new ToolchainsPlugin(project);
        Map<String, String> requirements = plugin.requirements();
        if (!requirements.isEmpty()) {
            return required(project, requirements);
        }
        if (plugin.looksAround() && !maven.isBound() && !warned) {
            warned = true;
            bench.log()
                    .warn(
                            "cache: which JDK select-jdk-toolchain of maven-toolchains-plugin would take is only known when"
                                    + " it runs, so the program runs on Maven's own; name another with -Dcache.jdk=...");
        }
        return Jdk.ofMaven();
    }

    private Jdk required(MavenProject project, Map<String, String> requirements)
            throws InvalidRequestException, IOException {
        Jdk found = toolchains.matching(requirements);
        if (found == null) {
            throw new InvalidRequestException("no toolchain is what maven-toolchains-plugin demands in "
                    + ReactorModules.key(project) + ": jdk " + requirements + " (versions there: "
                    + toolchains.versions()
                    + "); define it in ~/.m2/toolchains.xml, or name a JDK with -Dcache.jdk=...");
        }
        return found;
    }
}
