package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code -D} and the POM together ask to be started. */
class InvocationsTest {

    @TempDir
    Path directory;

    private final Properties given = new Properties();
    private final MavenProject project = new MavenProject();
    private final ExecParameters pom = new ExecParameters() {
        @Override
        public void execute() {
            throw new AssertionError("only its parameters are looked at");
        }
    };
    private final MavenSession session = mock(MavenSession.class);

    @BeforeEach
    void aSession() {
        when(session.getUserProperties()).thenReturn(given);
        when(session.getSystemProperties()).thenReturn(new Properties());
        when(session.getCurrentProject()).thenReturn(project);
    }

    private Invocation read() throws MojoFailureException {
        CommandLineFirst first = new CommandLineFirst(session, mock(MojoExecution.class));
        return new Invocations(pom, first, directory).read();
    }

    private void refused(String message) {
        var e = assertThrows(MojoFailureException.class, this::read);
        assertTrue(e.toString().contains(message), e.toString());
    }

    @Test
    void withoutAnyParameterNothingIsAskedFor() throws Exception {
        assertEquals(new Invocation(null, List.of(), null, List.of(), true, List.of()), read());
    }

    @Test
    void argumentsOfThePomAreTakenOneByOneAsTheyAre() throws Exception {
        pom.arguments = Arrays.asList("two words", "a,b", null, "'quoted'");
        assertEquals(List.of("two words", "a,b", "", "'quoted'"), read().arguments());
    }

    @Test
    void inThePomTheStringWinsOverTheListAsInExecMavenPlugin() throws Exception {
        pom.arguments = List.of("listed");
        pom.commandlineArgs = "in one 'string it is'";
        assertEquals(List.of("in", "one", "string it is"), read().arguments());
    }

    @Test
    void theCommandLineWinsOverThePom() throws Exception {
        pom.arguments = List.of("listed");
        pom.commandlineArgs = "configured";
        pom.mainClass = "Configured";
        given.setProperty("exec.mainClass", "Given");
        given.setProperty("exec.arguments", "a b,c");
        assertEquals(List.of("a b", "c"), read().arguments());
        given.setProperty("exec.args", "given");
        assertEquals(List.of("given"), read().arguments());
        assertEquals("Given", read().mainClass());
        given.setProperty("exec.args", "");
        given.setProperty("exec.mainClass", "");
        assertEquals(List.of(), read().arguments());
        assertNull(read().mainClass());
    }

    @Test
    void valuesThatReferToOthersAreFilledInAsNetBeansSendsThem() throws Exception {
        given.setProperty("exec.executable", "java");
        given.setProperty("exec.vmArgs", "-Xmx1g");
        given.setProperty("exec.appArgs", "x y");
        given.setProperty("exec.mainClass", "app.Main");
        given.setProperty("exec.args", "${exec.vmArgs} -classpath %classpath ${exec.mainClass} ${exec.appArgs}");
        Invocation invocation = read();
        assertEquals(List.of("-Xmx1g"), invocation.jvmOptions());
        assertEquals("app.Main", invocation.mainClass());
        assertEquals(List.of("x", "y"), invocation.arguments());
    }

    @Test
    void aJavaCommandInThePomIsReadAsExecExecHasIt() throws Exception {
        pom.executable = "java";
        pom.arguments = List.of("-ea", "-classpath", new Classpath(), "app.Main", "x");
        assertEquals(new Invocation(null, List.of("-ea"), "app.Main", List.of(), false, List.of("x")), read());
        pom.arguments = List.of("-p", new Modulepath(), "-m", "app/app.Main");
        assertEquals("app/app.Main", read().mainClass());
    }

    @Test
    void thePathOfAJavaChoosesItsJdkAlsoBehindALink() throws Exception {
        pom.executable = "jdk/bin/java";
        assertEquals("jdk", read().jdk());
        pom.executable = "/nowhere/bin/java";
        refused("exec.executable: /nowhere/bin/java cannot be found");
        Path java = directory.toRealPath().resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.createFile(java);
        pom.executable =
                Files.createSymbolicLink(directory.resolve("java"), java).toString();
        assertEquals(directory.toRealPath().resolve("jdk").toString(), read().jdk());
        pom.executable = "java";
        assertNull(read().jdk());
    }

    @Test
    void anotherProgramIsRefusedUnlessJavaIsForced() throws Exception {
        pom.executable = "python3";
        pom.commandlineArgs = "-ea app.Main";
        refused("exec.executable is python3");
        refused("exec:exec");
        pom.forceJava = "true";
        assertEquals("app.Main", read().mainClass());
    }

    @Test
    void aClassPathAmongTheArgumentsNeedsAJavaCommand() {
        pom.arguments = List.of("-cp", new Classpath());
        refused("add <executable>java</executable>");
    }

    @Test
    void oneWordCanNameAFileOfArguments() throws Exception {
        Files.writeString(directory.resolve("args.txt"), "one \"two words\"\n# none\n''");
        given.setProperty("exec.args", "@args.txt");
        assertEquals(List.of("one", "two words", ""), read().arguments());
        given.setProperty("exec.args", "@@args.txt");
        assertEquals(List.of("@args.txt"), read().arguments());
        given.setProperty("exec.args", "@args.txt @other");
        assertEquals(List.of("@args.txt", "@other"), read().arguments());
        given.setProperty("exec.args", "@missing");
        refused("there is no file " + directory.resolve("missing") + " to read arguments from; write @@missing");
    }

    @Test
    void aMainClassThatIsLeftOpenIsNoneAsInSpringBootsParentPom() throws Exception {
        pom.mainClass = "${start-class}";
        assertNull(read().mainClass());
    }

    @Test
    void whatIsTypedForSpringBootIsTakenWhereNothingElseIsGiven() throws Exception {
        project.getProperties().setProperty("spring-boot.run.main-class", "Boot");
        given.setProperty("spring-boot.run.arguments", "--port 1");
        assertEquals("Boot", read().mainClass());
        assertEquals(List.of("--port", "1"), read().arguments());
        pom.mainClass = "Ours";
        assertEquals("Ours", read().mainClass());
    }
}
