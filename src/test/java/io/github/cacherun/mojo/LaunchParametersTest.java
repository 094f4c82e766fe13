package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.cacherun.launch.Lifetime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a program is to be run once it is there, by what {@code -D} and the POM say. */
class LaunchParametersTest {

    private final Properties given = new Properties();
    private final MavenSession session = mock(MavenSession.class);
    private final RunParameters pom = new RunParameters() {
        @Override
        public void execute() {
            throw new AssertionError("only its parameters are looked at");
        }
    };

    @BeforeEach
    void aSession() {
        when(session.getUserProperties()).thenReturn(given);
        when(session.getCurrentProject()).thenReturn(new MavenProject());
    }

    private LaunchParameters read(boolean bound) throws MojoFailureException {
        return LaunchParameters.read(pom, new CommandLineFirst(session, mock(MojoExecution.class)), bound);
    }

    private LaunchParameters with(String property, String value) throws MojoFailureException {
        given.setProperty(property, value);
        try {
            return read(false);
        } finally {
            given.remove(property);
        }
    }

    private void refused(String message, String property, String value) {
        var e = assertThrows(MojoFailureException.class, () -> with(property, value));
        assertTrue(e.toString().contains(message), e.toString());
    }

    @Test
    void byDefaultAProgramHasAllThatItsCallerHasAndAllTheTimeThereIs() throws Exception {
        LaunchParameters launch = read(false);
        assertEquals(List.of(), launch.wrapper());
        assertEquals(Map.of(), launch.variables());
        assertEquals(Set.of(), launch.successCodes());
        assertEquals(Duration.ZERO, launch.limit());
        assertNull(launch.background());
        assertTrue(launch.output().outlivesMaven());
        assertFalse(launch.endsMaven());
    }

    @Test
    void aCommandRunsWhereItIsTypedAndABoundGoalInItsModuleUnlessElseIsSaid() throws Exception {
        assertFalse(read(false).atBasedir());
        assertTrue(read(true).atBasedir());
        assertTrue(with("cache.run.cwd", "basedir").atBasedir());
        pom.workingDirectoryDefault = "caller";
        assertFalse(read(true).atBasedir());
        assertEquals("there", with("exec.workingdir", "there").directory());
        refused("cache.run.cwd is 'home': it can be caller or basedir", "cache.run.cwd", "home");
    }

    @Test
    void timeIsInMilliseconds() throws Exception {
        assertEquals(Duration.ofMillis(1500), with("exec.timeout", "1500").limit());
        refused("exec.timeout is '5s': it is a number of milliseconds", "exec.timeout", "5s");
        refused("exec.timeout is '-1'", "exec.timeout", "-1");
    }

    @Test
    void onlyAJdkRunsPrograms() throws Exception {
        assertEquals("MY_JDK", with("exec.toolchainJavaHomeEnvName", "MY_JDK").toolchainVariable());
        assertEquals("TOOLCHAIN_JAVA_HOME", read(false).toolchainVariable());
        refused("exec.toolchain is 'netbeans'", "exec.toolchain", "netbeans");
    }

    @Test
    void mavenEndsWithTheProgramsStatusWhereThatIsWanted() throws Exception {
        assertTrue(with("cache.exitStatus", "program").endsMaven());
        refused("cache.exitStatus is 'mine'", "cache.exitStatus", "mine");
    }

    @Test
    void aFileComesBeforeTheLogAndTheLogBeforeStreams() throws Exception {
        pom.outputFile = "log.txt";
        pom.useMavenLogger = "true";
        assertTrue(read(false).output().outlivesMaven());
        pom.outputFile = null;
        assertFalse(read(false).output().outlivesMaven());
        pom.useMavenLogger = "false";
        pom.inheritIo = "false";
        assertFalse(read(false).output().outlivesMaven());
        assertTrue(with("exec.inheritIo", "true").output().outlivesMaven());
    }

    @Test
    void aProgramBesideTheBuildEndsWithItUnlessElseIsSaid() throws Exception {
        assertEquals(Lifetime.OF_THIS_JVM, with("exec.async", "true").background());
        pom.asyncDestroyOnShutdown = "false";
        assertNull(read(false).background());
        assertEquals(Lifetime.OF_ITS_OWN, with("exec.async", "true").background());
        pom.useMavenLogger = "true";
        refused("exec.asyncDestroyOnShutdown is false", "exec.async", "true");
        refused("set exec.outputFile", "exec.async", "true");
    }

    @Test
    void theCommandLineWinsOverThePom() throws Exception {
        pom.timeout = "1";
        pom.exec = "nice";
        pom.exitStatus = "program";
        given.setProperty("exec.timeout", "2");
        given.setProperty("cache.exec", "strace -f");
        given.setProperty("cache.exitStatus", "maven");
        LaunchParameters launch = read(false);
        assertEquals(Duration.ofMillis(2), launch.limit());
        assertEquals(List.of("strace", "-f"), launch.wrapper());
        assertFalse(launch.endsMaven());
    }
}
