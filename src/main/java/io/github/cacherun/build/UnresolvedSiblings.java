package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/** Says of what cannot be resolved that its sources lie near, and how to have them built. */
final class UnresolvedSiblings {

    private UnresolvedSiblings() {}

    /** The error to throw; Maven adds the words of its cause. */
    static InvalidRequestException in(MavenProject project, ReactorModules modules, DependencyResolutionException e) {
        for (Dependency dependency : e.getResult().getUnresolvedDependencies()) {
            Artifact artifact = dependency.getArtifact();
            if (modules.find(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion()) != null) {
                return new InvalidRequestException(
                        project.getArtifactId() + " needs " + artifact
                                + ", which is made in the phase package, and only"
                                + " classes are built here; package it in the same call: mvn package cache:run -am -pl :"
                                + project.getArtifactId(),
                        e);
            }
        }
        return in(project, modules.nearby(), e);
    }

    private static InvalidRequestException in(
            MavenProject project, NearbyModules modules, DependencyResolutionException e) {
        String mavensWords = String.valueOf(e.getMessage()).strip();
        if (!modules.mayBeAround(project)) {
            return new InvalidRequestException(mavensWords, e);
        }
        String wayOut = "run at the root, mvn cache:run -am -pl :" + project.getArtifactId();
        List<String> missing = missing(modules.around(project), e);
        if (missing.isEmpty()) {
            String text = mavensWords + "; if that is a module of the same reactor, " + wayOut;
            return new InvalidRequestException(text, e);
        }
        String text = String.join(", ", missing)
                + (missing.size() == 1
                        ? " is a module that is not part of this call, and is not installed; "
                        : " are modules that are not part of this call, and are not installed; ");
        String install = missing.size() == 1 ? ", or install it first" : ", or install them first";
        return new InvalidRequestException(text + wayOut + install, e);
    }

    private static List<String> missing(List<NearbyModule> around, DependencyResolutionException e) {
        List<String> missing = new ArrayList<>();
        for (NearbyModule module : around) {
            if (isMissing(module, e.getResult().getUnresolvedDependencies())) {
                missing.add(module.artifactId() + " " + module.version() + " in " + module.basedir());
            }
        }
        return missing;
    }

    private static boolean isMissing(NearbyModule module, List<Dependency> unresolved) {
        for (Dependency dependency : unresolved) {
            Artifact artifact = dependency.getArtifact();
            if (module.key().equals(artifact.getGroupId() + ":" + artifact.getArtifactId())
                    && module.version().equals(artifact.getBaseVersion())) {
                return true;
            }
        }
        return false;
    }
}
