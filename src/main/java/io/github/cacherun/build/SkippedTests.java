package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
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
     * Those of some modules that have their tests compiled.
     *
     * @throws InvalidRequestException when {@code maven.test.skip} holds for all of them
     */
    List<MavenProject> others(List<MavenProject> modules) throws InvalidRequestException {
        List<MavenProject> others = new ArrayList<>();
        for (MavenProject module : modules) {
            Object skip = new Expressions(session, module, goal).value(SKIP);
            if (!Boolean.parseBoolean(String.valueOf(skip))) {
                others.add(module);
            }
        }
        if (others.isEmpty()) {
            throw new InvalidRequestException("exec.classpathScope is test, but " + SKIP + " is true, so no tests are"
                    + " compiled of " + Targets.keys(modules) + "; leave one of the two away, or use -DskipTests, which"
                    + " compiles tests");
        }
        return others;
    }
}
