package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

class HiddenPropertiesTest {

    private static final String ARGS = "exec.args";

    private final MavenSession session = mock(MavenSession.class);
    private final Properties given = new Properties();
    private final Properties system = new Properties();

    @Test
    void whatIsTypedForTheProgramIsOutOfTheBuildsSightAndThenThereAgain() {
        when(session.getUserProperties()).thenReturn(given);
        when(session.getSystemProperties()).thenReturn(system);
        given.setProperty(ARGS, "x");
        given.setProperty("spring-boot.run.arguments", "y");
        system.setProperty(ARGS, "x");
        System.setProperty(ARGS, "x");
        try {
            try (HiddenProperties hidden = HiddenProperties.of(session)) {
                assertNull(given.getProperty(ARGS));
                assertNull(given.getProperty("spring-boot.run.arguments"));
                assertNull(system.getProperty(ARGS));
                assertNull(System.getProperty(ARGS));
            }
            assertEquals("x", given.getProperty(ARGS));
            assertEquals("y", given.getProperty("spring-boot.run.arguments"));
            assertEquals("x", system.getProperty(ARGS));
            assertEquals("x", System.getProperty(ARGS));
        } finally {
            System.clearProperty(ARGS);
        }
    }

    @Test
    void whatTheBuildMayReadStays() {
        when(session.getUserProperties()).thenReturn(given);
        when(session.getSystemProperties()).thenReturn(system);
        given.setProperty("exec.skip", "false");
        given.setProperty("executable", "x");
        system.setProperty("exec.args", "of .mvn/jvm.config");
        try (HiddenProperties hidden = HiddenProperties.of(session)) {
            assertEquals("false", given.getProperty("exec.skip"));
            assertEquals("x", given.getProperty("executable"));
            assertEquals("of .mvn/jvm.config", system.getProperty("exec.args"));
        }
    }
}
