package io.github.cacherun.classdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Jars that other jars put on the class path by their manifests. No executable's ID tells of their content: java would
 * take old classes of one from an archive whose size and time are as they were, and says so aloud when one has appeared.
 */
final class FurtherJars {

    private FurtherJars() {}

    /** Whether one of these names others, there or not. */
    static boolean areNamedIn(List<Path> jars) throws IOException {
        for (Path jar : jars) {
            if (namesOthers(jar)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesOthers(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
        }
    }
}
