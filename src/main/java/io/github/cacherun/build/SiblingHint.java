package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;

/**
 * Notices that a module comes from the local repository though its sources, which lie near, are newer: Maven does as it
 * was told, but it may not be what was meant.
 */
final class SiblingHint {

    private final NearbyModules modules;
    private final Path localRepository;

    SiblingHint(MavenSession session) {
        this.modules = new NearbyModules(session);
        this.localRepository = session.getRequest().getLocalRepositoryPath().toPath();
    }

    /** One line, or nothing. */
    String of(BuildAction action) {
        if (!modules.mayBeAround(action.project())) {
            return "";
        }
        List<ClassPathElement> installed = installed(action.classPath());
        if (installed.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (NearbyModule module : modules.around(action.project())) {
            if (isOlderThanSources(module, installed)) {
                names.add(module.artifactId() + " " + module.version());
                folders.add(module.basedir().toString());
            }
        }
        return names.isEmpty() ? "" : text(names, folders, action.project().getArtifactId());
    }

    private static String text(List<String> names, List<String> folders, String target) {
        boolean one = names.size() == 1;
        return "cache: " + String.join(", ", names)
                + (one ? " comes from the local repository and is" : " come from the local repository and are")
                + " older than " + (one ? "its" : "their") + " sources in " + String.join(", ", folders)
                + "; run at the root, mvn cache:run -am -pl :" + target + ", or install "
                + (one ? "it" : "them") + " again";
    }

    /** What can have been made from sources near: the release of a stranger cannot. */
    private List<ClassPathElement> installed(List<ClassPathElement> classPath) {
        List<ClassPathElement> installed = new ArrayList<>();
        for (ClassPathElement element : classPath) {
            Path file = element.file();
            if (file != null && file.startsWith(localRepository) && isInstalled(file)) {
                installed.add(element);
            }
        }
        return installed;
    }

    /** Installed here, which leaves metadata for all versions, or a snapshot, which may be downloaded. */
    private static boolean isInstalled(Path file) {
        return baseVersion(file).endsWith("-SNAPSHOT")
                || Files.exists(
                        file.resolveSibling("../maven-metadata-local.xml").normalize());
    }

    /** A repository has a folder for each version, without the time stamps of snapshots. */
    private static String baseVersion(Path file) {
        Path folder = file.getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString();
    }

    private static boolean isOlderThanSources(NearbyModule module, List<ClassPathElement> installed) {
        for (ClassPathElement element : installed) {
            Path file = element.file();
            if (file != null
                    && element.key().equals(module.key())
                    && baseVersion(file).equals(module.version())) {
                return isOlder(file, module);
            }
        }
        return false;
    }

    private static boolean isOlder(Path jar, NearbyModule module) {
        try {
            return module.hasSourceNewerThan(Files.getLastModifiedTime(jar));
        } catch (IOException unreadable) {
            // it is only a hint: what matters is said where the files are needed
            return false;
        }
    }
}
