package io.github.cacherun.mojo;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.report.ReactorPart;
import io.github.cacherun.stats.RunLog;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What of a cache belongs to the modules of a Maven call. */
final class CalledReactor {

    private CalledReactor() {}

    /** Null if Maven was called where there is no project. */
    static @Nullable ReactorPart part(MavenSession session, Survey survey, RunLog runs) {
        // without a POM there is a project all the same, which Maven made up
        if (session.getProjects().isEmpty() || !session.getRequest().isProjectPresent()) {
            return null;
        }
        Set<String> modules =
                session.getProjects().stream().map(CalledReactor::name).collect(Collectors.toSet());
        return ReactorPart.of(
                name(session.getTopLevelProject()), modules, survey, runs.statistics(survey.at(), modules));
    }

    private static String name(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }
}
