package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class SkippedTestsTest {

    private final MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private final MavenSession session = Modules.session(Path.of("/nowhere"), project);

    private void look() throws InvalidRequestException {
        new SkippedTests(session, Modules.goal()).refuseSkipped(project);
    }

    @Test
    void testsThatAreNotCompiledCannotBeRun() {
        session.getUserProperties().setProperty("maven.test.skip", "true");
        String message = assertThrows(InvalidRequestException.class, this::look).toString();
        assertTrue(message.contains("exec.classpathScope is test, but maven.test.skip is true"), message);
        assertTrue(message.contains("app"), message);
    }

    @Test
    void thePomCanSaySoToo() {
        project.getProperties().setProperty("maven.test.skip", "true");
        assertThrows(InvalidRequestException.class, this::look);
    }

    @Test
    void testsThatAreOnlyNotRunAreCompiled() throws Exception {
        look();
        session.getUserProperties().setProperty("skipTests", "true");
        session.getUserProperties().setProperty("maven.test.skip", "false");
        look();
    }
}
