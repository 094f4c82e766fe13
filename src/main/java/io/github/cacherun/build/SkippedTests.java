package io.github.cacherun.build;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Notices that a program is to run with test classes that Maven is told not to compile. */
final class SkippedTests {

    private static final String SKIP = "maven.test.skip";

    private final MavenSession session;
    private final MojoExecution goal;

    /**
     * @param goal any execution; it only lends its name
     */
    SkippedTests(MavenSession session, MojoExecution goal) {
        this.session = session;
        this.goal = goal;
    }

    /**
     * @throws InvalidRequestException when {@code maven.test.skip} holds for the module
     */
    void refuseSkipped(MavenProject project) throws InvalidRequestException {
        Object skip = new Expressions(session, project, goal).value(SKIP);
        if (Boolean.parseBoolean(String.valueOf(skip))) {
            throw new InvalidRequestException("exec.classpathScope is test, but " + SKIP + " is true, so the tests of "
                    + project.getArtifactId() + " are not compiled; leave one of them away, or use -DskipTests, which"
                    + " compiles them");
        }
    }
}
