package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.cacherun.build.ClassPathRequest;
import io.github.cacherun.build.ClassPathScope;
import io.github.cacherun.build.JvmRequest;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** Parameters by their names in the POM, as Maven's container fills them in, and what is made of them. */
@MojoTest
class RunParametersTest {

    private static final Invocation PLAIN = new Invocation(null, List.of(), null, List.of(), true, List.of());

    private final Properties given = new Properties();

    private CommandLineFirst first() {
        MavenSession session = mock(MavenSession.class);
        when(session.getUserProperties()).thenReturn(given);
        when(session.getCurrentProject()).thenReturn(new MavenProject());
        return new CommandLineFirst(session, mock(MojoExecution.class));
    }

    private ClassPathRequest classPath(ExecParameters run) throws MojoFailureException {
        return ClassPathParameters.read(run, first(), PLAIN);
    }

    private static void refused(String message, MojoFailureException e) {
        assertTrue(e.toString().contains(message), e.toString());
    }

    @Test
    @InjectMojo(goal = "run")
    void aProgramRunsWithItsClassesAndItsRuntimeDependenciesUnlessElseIsSaid(RunMojo run) throws Exception {
        assertEquals(ClassPathRequest.RUNTIME, classPath(run));
        assertEquals(JvmRequest.DEFAULT, JvmParameters.read(run, first(), PLAIN, null));
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "classpathScope", value = "compile")
    void theScopeIsOneOfFiveAndTheCommandLineWins(RunMojo run) throws Exception {
        assertEquals(ClassPathScope.COMPILE, classPath(run).scope());
        for (ClassPathScope scope : ClassPathScope.values()) {
            given.setProperty("exec.classpathScope", scope.toString());
            assertEquals(scope, classPath(run).scope());
        }
        given.setProperty("exec.classpathScope", "import");
        refused(
                "exec.classpathScope is 'import': it can be runtime, compile, provided, test or system",
                assertThrows(MojoFailureException.class, () -> classPath(run)));
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "addOutputToClasspath", value = "false")
    @MojoParameter(name = "includeProjectDependencies", value = "false")
    @MojoParameter(name = "includePluginDependencies", value = "true")
    @MojoParameter(name = "additionalClasspathElements", value = "conf,/opt/x.jar")
    @MojoParameter(name = "classpathFilenameExclusions", value = "a.jar,b.jar")
    void theClassPathCanBeComposed(RunMojo run) throws Exception {
        ClassPathRequest request = classPath(run);
        assertEquals(
                EnumSet.of(ClassPathRequest.Part.PLUGIN_DEPENDENCIES, ClassPathRequest.Part.MODULE_PATH),
                EnumSet.copyOf(request.parts()));
        assertEquals(List.of(Path.of("conf"), Path.of("/opt/x.jar")), request.additional());
        assertEquals(Set.of("a.jar", "b.jar"), request.exclusions());
    }

    @Test
    @InjectMojo(goal = "run", pom = "src/test/resources/poms/structured.xml")
    void whatExecMavenPluginHasInElementsIsTakenFromThem(RunMojo run) throws Exception {
        assertEquals(Map.of("STAGE", "test"), run.environmentVariables);
        assertEquals(List.of(0, 3), run.successCodes);
        Invocation invocation = new Invocations(run, first(), Path.of("")).read();
        given.setProperty("cache.jvmArgs", "'-Xmx1g'");
        assertEquals("app.Main", invocation.mainClass());
        assertEquals(List.of("two words"), invocation.arguments());
        assertEquals(
                List.of("-Xmx1g", "-ea", "-Da=b c", "-Dempty="),
                JvmParameters.read(run, first(), invocation, null).options());
        ClassPathRequest request = ClassPathParameters.read(run, first(), invocation);
        assertEquals("g:a", request.pluginDependency());
        assertTrue(request.parts().contains(ClassPathRequest.Part.PLUGIN_DEPENDENCIES));
        assertFalse(request.parts().contains(ClassPathRequest.Part.MODULE_PATH));
    }

    @Test
    @InjectMojo(goal = "run", pom = "src/test/resources/poms/empty-elements.xml")
    void anElementWithoutContentIsEmptyWhereThatIsAValueAndElseNone(RunMojo run) throws Exception {
        LaunchParameters launch = LaunchParameters.read(run, first(), false);
        assertEquals(Map.of("NOTHING", "", "STAGE", "test"), launch.variables());
        assertEquals(Set.of(3), launch.successCodes());
        ClassPathRequest request = classPath(run);
        assertEquals(List.of(Path.of("conf")), request.additional());
        assertEquals(Set.of("a.jar"), request.exclusions());
    }

    @Test
    void elementsThatLackHalfAreRefused() {
        refused(
                "<systemProperties> has a property without a <key>",
                assertThrows(MojoFailureException.class, new SystemProperty()::option));
        refused(
                "<executableDependency> needs both",
                assertThrows(MojoFailureException.class, new ExecutableDependency()::key));
    }

    @Test
    @InjectMojo(goal = "run")
    void theJdkThatIsNamedOutrightWinsOverTheOneOfTheExecutable(RunMojo run) throws Exception {
        Invocation named = new Invocation("/jdk", List.of("-ea"), null, List.of(), true, List.of());
        assertEquals(new JvmRequest("/jdk", List.of("-ea")), JvmParameters.read(run, first(), named, null));
        given.setProperty("cache.jdk", "21");
        assertEquals("21", JvmParameters.read(run, first(), named, null).jdk());
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "cds", value = "off")
    void aProgramHasAClassDataArchiveUnlessThatIsOff(RunMojo run) throws Exception {
        assertFalse(JvmParameters.read(run, first(), PLAIN, null).classData());
        given.setProperty("cache.cds", "auto");
        assertTrue(JvmParameters.read(run, first(), PLAIN, null).classData());
        given.setProperty("cache.cds", "on");
        refused(
                "cache.cds is 'on': it can be auto or off",
                assertThrows(MojoFailureException.class, () -> JvmParameters.read(run, first(), PLAIN, null)));
    }

    @Test
    @InjectMojo(goal = "run")
    void aDebuggerIsWaitedForWithoutAWordOnTheProgramsOutput(RunMojo run) throws Exception {
        assertEquals(
                List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=8000"),
                JvmParameters.read(run, first(), PLAIN, "8000").options());
    }

    @Test
    void aDebuggerConnectsWhereItIsTold() throws Exception {
        assertNull(JvmParameters.debugAddress(null));
        assertNull(JvmParameters.debugAddress("false"));
        assertEquals("5005", JvmParameters.debugAddress(""));
        assertEquals("5005", JvmParameters.debugAddress("true"));
        assertEquals("8000", JvmParameters.debugAddress("8000"));
        assertEquals("*:8000", JvmParameters.debugAddress("*:8000"));
        for (String bad : List.of("yes", "0", "65536", "host:")) {
            refused(
                    "cache.debug is '" + bad + "': it can be true (port 5005), a port from 1 to 65535, or host:port",
                    assertThrows(MojoFailureException.class, () -> JvmParameters.debugAddress(bad)));
        }
    }

    @Test
    @InjectMojo(goal = "run")
    void whatIsNotGivenIsNotWarnedOf(RunMojo run) {
        assertEquals(List.of(), run.unneeded());
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "longClasspath", value = "true")
    @MojoParameter(name = "longModulepath", value = "true")
    @MojoParameter(name = "addResourcesToClasspath", value = "true")
    @MojoParameter(name = "sourceRoot", value = "x")
    @MojoParameter(name = "testSourceRoot", value = "x")
    @MojoParameter(name = "environmentScript", value = "env.sh")
    @MojoParameter(name = "blockSystemExit", value = "true")
    @MojoParameter(name = "cleanupDaemonThreads", value = "false")
    @MojoParameter(name = "daemonThreadJoinTimeout", value = "100")
    @MojoParameter(name = "stopUnresponsiveDaemonThreads", value = "true")
    @MojoParameter(name = "keepAlive", value = "true")
    @MojoParameter(name = "preloadCommonPool", value = "1")
    @MojoParameter(name = "forcedJvmPackages", value = "<package>a</package>")
    @MojoParameter(name = "excludedJvmPackages", value = "<package>a</package>")
    void whatIsNotNeededHasALineEachThatSaysWhy(RunMojo run) {
        List<String> lines = run.unneeded();
        assertEquals(14, lines.size());
        for (String line : lines) {
            assertTrue(line.matches("cache: [\\w.]+ has no effect: .{20,}"), line);
        }
    }
}
