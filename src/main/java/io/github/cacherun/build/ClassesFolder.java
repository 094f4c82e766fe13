package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Lays the classes of a cached module where the rest of the reactor looks for them. */
final class ClassesFolder {

    private ClassesFolder() {}

    /** Makes the module's output directory equal to its build output, and Maven know that it is compiled. */
    static void restore(MavenProject project, Path jar) throws IOException {
        Path folder = Path.of(project.getBuild().getOutputDirectory());
        try (CleanRoom room = CleanRoom.ofClasses(project);
                ZipFile zip = new ZipFile(jar.toFile())) {
            Files.createDirectories(folder);
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                extract(zip, entries.nextElement(), folder);
            }
        }
        project.addLifecyclePhase("compile");
        // as maven-compiler-plugin leaves it: a plugin that is a module is loaded from there
        Artifact artifact = project.getArtifact();
        if (artifact != null && artifact.getFile() == null) {
            artifact.setFile(folder.toFile());
        }
    }

    private static void extract(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(zip.getName() + " has an entry that leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        try (var content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
