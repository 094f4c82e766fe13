package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class SkippedTestsTest {

    private final MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private final MavenSession session = Modules.session(Path.of("/nowhere"), project);

    private final MavenProject other = Modules.module(Path.of("/nowhere/other"), "other");

    private List<MavenProject> others() throws InvalidRequestException {
        return new SkippedTests(session, Modules.goal()).others(List.of(project, other));
    }

    @Test
    void testsThatAreNotCompiledCannotBeRun() {
        session.getUserProperties().setProperty("maven.test.skip", "true");
        assertEquals(
                "exec.classpathScope is test, but maven.test.skip is true, so no tests are compiled of test:app,"
                        + " test:other; leave one of the two away, or use -DskipTests, which compiles tests",
                assertThrows(InvalidRequestException.class, this::others).getMessage());
    }

    @Test
    void aModuleWhosePomSaysSoIsNotTheOneToRun() throws Exception {
        project.getProperties().setProperty("maven.test.skip", "true");
        assertEquals(List.of(other), others());
    }

    @Test
    void testsThatAreOnlyNotRunAreCompiled() throws Exception {
        session.getUserProperties().setProperty("skipTests", "true");
        session.getUserProperties().setProperty("maven.test.skip", "false");
        assertEquals(List.of(project, other), others());
    }
}
