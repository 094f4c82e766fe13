package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The modules of this Maven call, and which of them another one is built from. */
final class ReactorModules {

    private final MavenSession session;
    private final Map<String, MavenProject> byKey = new HashMap<>();

    ReactorModules(MavenSession session) {
        this.session = session;
        for (MavenProject project : session.getProjects()) {
            byKey.put(key(project), project);
        }
    }

    /** The module with these coordinates, or null when it is not in this call. */
    @Nullable
    MavenProject find(String groupId, String artifactId, String version) {
        MavenProject project = byKey.get(groupId + ":" + artifactId);
        return project != null && project.getVersion().equals(version) ? project : null;
    }

    /** Whether there is a module of this {@code groupId:artifactId}. */
    boolean has(String key) {
        return byKey.containsKey(key);
    }

    MavenProject get(String key) {
        MavenProject project = byKey.get(key);
        if (project == null) {
            throw new IllegalStateException("not in this reactor: " + key);
        }
        return project;
    }

    /** The modules that these are built from and themselves, in the order of the reactor, without aggregators. */
    List<MavenProject> inBuildOrder(List<MavenProject> targets) {
        Set<MavenProject> needed = new HashSet<>(targets);
        for (MavenProject target : targets) {
            needed.addAll(upstream(target));
        }
        List<MavenProject> ordered = new ArrayList<>();
        for (MavenProject project : session.getProjects()) {
            if (needed.contains(project) && !isAggregator(project)) {
                ordered.add(project);
            }
        }
        return ordered;
    }

    /** The modules of this call that this one needs, directly or not. */
    List<MavenProject> upstream(MavenProject project) {
        return session.getProjectDependencyGraph().getUpstreamProjects(project, true);
    }

    /** The modules that lie near and are not in this call. */
    NearbyModules nearby() {
        return new NearbyModules(session);
    }

    static boolean isAggregator(MavenProject project) {
        return "pom".equals(project.getPackaging());
    }

    static String key(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    static List<String> keys(List<MavenProject> projects) {
        List<String> keys = new ArrayList<>();
        for (MavenProject project : projects) {
            keys.add(key(project));
        }
        return keys;
    }
}
