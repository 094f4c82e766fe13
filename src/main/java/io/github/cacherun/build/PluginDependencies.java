package io.github.cacherun.build;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.jspecify.annotations.Nullable;

/**
 * What the POM declares as dependencies of this plugin, with what they bring. Maven has resolved it all in order to load
 * us, so that nothing is resolved here.
 */
final class PluginDependencies {

    private final String ownKey;
    private final List<Artifact> artifacts = new ArrayList<>();
    private final Set<String> declared = new LinkedHashSet<>();

    PluginDependencies(MavenParts maven) {
        this.ownKey = maven.ownKey();
        List<Artifact> all =
                maven.goal().getMojoDescriptor().getPluginDescriptor().getArtifacts();
        for (Artifact artifact : all == null ? List.<Artifact>of() : all) {
            if (artifact.getFile() != null && !key(artifact).equals(ownKey)) {
                artifacts.add(artifact);
            }
        }
        Plugin plugin = maven.goal().getPlugin();
        for (Dependency dependency : plugin == null ? List.<Dependency>of() : plugin.getDependencies()) {
            declared.add(dependency.getGroupId() + ":" + dependency.getArtifactId());
        }
    }

    /**
     * What declared dependencies are and bring, in Maven's order.
     *
     * @param only {@code groupId:artifactId} of the one that is meant; null for all of them
     * @throws InvalidRequestException when that one is not declared
     */
    List<Artifact> declared(@Nullable String only) throws InvalidRequestException {
        if (only != null && !declared.contains(only)) {
            throw notDeclared(only);
        }
        List<Artifact> wanted = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            String root = root(artifact);
            if (!root.isEmpty() && (only == null || only.equals(root))) {
                wanted.add(artifact);
            }
        }
        return wanted;
    }

    /**
     * All else: what this plugin itself needs. Maven takes each artifact in once, so a declared dependency may count on
     * it; and Maven 4 does not say who brings what, so there all is here that is not declared itself.
     *
     * @param present {@code groupId:artifactId} of what the program has anyway
     */
    List<Artifact> undeclared(Set<String> present) {
        List<Artifact> own = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            if (root(artifact).isEmpty() && !present.contains(key(artifact))) {
                own.add(artifact);
            }
        }
        return own;
    }

    /**
     * The main class of a declared dependency, as its manifest has it.
     *
     * @throws InvalidRequestException when it is not declared, or has none
     */
    String mainClass(String only) throws InvalidRequestException, IOException {
        for (Artifact artifact : declared(only)) {
            if (key(artifact).equals(only)) {
                String mainClass = mainClass(artifact.getFile());
                if (mainClass != null) {
                    return mainClass;
                }
            }
        }
        throw new InvalidRequestException("the manifest of " + only
                + ", the executableDependency, has no Main-Class; name the class to start with -Dexec.mainClass=...");
    }

    private static @Nullable String mainClass(File file) throws IOException {
        if (!file.isFile()) {
            return null;
        }
        try (JarFile jar = new JarFile(file)) {
            Manifest manifest = jar.getManifest();
            return manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        }
    }

    /** The declared dependency that an artifact is, or is brought by; empty if it is none. */
    private String root(Artifact artifact) {
        String key = key(artifact);
        if (declared.contains(key)) {
            return key;
        }
        List<String> trail = artifact.getDependencyTrail();
        for (String id : trail == null ? List.<String>of() : trail) {
            // groupId:artifactId:type...
            int end = id.indexOf(':', id.indexOf(':') + 1);
            String step = end < 0 ? id : id.substring(0, end);
            if (declared.contains(step)) {
                return step;
            }
        }
        return "";
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private InvalidRequestException notDeclared(String dependency) {
        return new InvalidRequestException(
                "executableDependency is " + dependency + ", which is none of the <dependencies> of "
                        + ownKey + " in the POM" + (declared.isEmpty() ? "" : " (" + String.join(", ", declared) + ")")
                        + "; declare it there, with its version");
    }
}
