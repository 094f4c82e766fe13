package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs what was linked, as the operating system does. */
@DisabledOnOs(OS.WINDOWS)
class ExecutableRunTest {

    private static final Path JDK_25 = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");

    private static final Map<String, String> GREETER = Map.of(
            "lib/Greeter.java",
            "package lib; public class Greeter { public static String greet() { return \"from lib\"; } }");

    private static final Map<String, String> GREETING_PROGRAM = Map.of(
            "app/Main.java",
            "package app; class Main { public static void main(String[] args) { System.out.print(lib.Greeter.greet()); } }");

    @TempDir
    Path temp;

    @Test
    void theFileIsTheProgram() throws Exception {
        assertEquals("hello", outputOf(linkedHello("hello")));
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        String output =
                outputOf(linkedHello("hello"), "a b", "", "it's", "\"q\"", "$HOME `id` \\", "*", "two\nlines", "-cp");
        assertEquals("hello<a b><><it's><\"q\"><$HOME `id` \\><*><two\nlines><-cp>", output);
    }

    @Test
    void jvmOptionsArriveAsTheyWereGiven() throws Exception {
        Workshop workshop = new Workshop(temp);
        LinkRequest request =
                Workshop.withOptions(workshop.request(workshop.hello()), "-Dgreeting= it's $HOME \"q\" `id`\n*");
        assertEquals(
                "hello it's $HOME \"q\" `id`\n*",
                outputOf(workshop.link(request).executable()));
    }

    @Test
    void anyDirectoryWillDo() throws Exception {
        String name = "a b'c\"d$e`f\\g*h;i&j" + (isUnicode() ? "-\u00fc\u65e5" : "");
        assertEquals("hello<x>", outputOf(linkedHello(name + "/the program"), "x"));
    }

    @Test
    void dependenciesMayLieInAnyDirectory() throws Exception {
        Workshop workshop = new Workshop(temp);
        Path library = workshop.compiled("lib a'b\"c$d`e" + (isUnicode() ? "\u00fc" : ""), GREETER);
        Path jar = workshop.classesJar(library);
        Path program = workshop.classesJar(workshop.compiled("app", GREETING_PROGRAM, "-cp", library.toString()));
        assertEquals(
                "from lib",
                outputOf(workshop.link(workshop.request(program, jar)).executable()));
        assertEquals(
                "from lib",
                outputOf(workshop.link(workshop.request(program, library)).executable()));
    }

    @Test
    void aSymbolicLinkToItRunsIt() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), linkedHello("hello"));
        assertEquals("hello<y>", outputOf(link, "y"));
    }

    @Test
    void theMainClassMayComeFromADependency() throws Exception {
        Workshop workshop = new Workshop(temp);
        Path dependency = workshop.hello();
        Path empty = workshop.classesJar(temp.resolve("nothing"));
        assertEquals(
                "hello",
                outputOf(workshop.link(workshop.request(empty, dependency)).executable()));
    }

    @Test
    void theProgramsStatusIsTheFiles() throws Exception {
        Workshop workshop = new Workshop(temp);
        Path classes = workshop.compiled(
                "classes",
                Map.of(
                        "app/Main.java",
                        "package app; class Main { public static void main(String[] a) { System.exit(42); } }"));
        Path executable =
                workshop.link(workshop.request(workshop.classesJar(classes))).executable();
        assertEquals(42, Workshop.run(List.of(executable.toString())).status());
    }

    @Test
    void javaStartsItAsAJarToo() throws Exception {
        Workshop workshop = new Workshop(temp);
        LinkRequest request = Workshop.withOptions(workshop.request(workshop.hello()), "-Dgreeting=!");
        for (Linker linker : List.of(new ThinLinker(), ThinLinker.withoutHead())) {
            LinkResult result = linker.link(request, temp.resolve("hello.jar"));
            Workshop.Outcome outcome =
                    Workshop.run(request.javaCommand(result.executable(), File.pathSeparator), "a b");
            assertEquals("hello<a b>!", outcome.out(), outcome.err());
        }
    }

    @Test
    void unpackedSignaturesOfADependencyDoNotStopIt() throws Exception {
        Workshop workshop = new Workshop(temp);
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Workshop.write(classes.resolve("META-INF/DEP.SF"), "Signature-Version: 1.0\nSHA-256-Digest-Manifest: AAAA\n\n");
        Workshop.write(classes.resolve("META-INF/DEP.RSA"), "junk");
        assertEquals(
                "hello",
                outputOf(workshop.link(workshop.request(workshop.classesJar(classes)))
                        .executable()));
    }

    @Test
    void aHostileDependencyDoesNoHarm() throws Exception {
        Workshop workshop = new Workshop(temp);
        byte[] junk = {1, 2, 3};
        Path hostile = workshop.jar(
                "hostile.jar",
                Map.of(
                        "../../../evil.class",
                        junk,
                        "/etc/evil.class",
                        junk,
                        "a\nwarning: b\u001b[31m.class",
                        junk,
                        ".class",
                        junk));
        LinkResult result = workshop.link(workshop.request(workshop.hello(), hostile, hostile));
        assertEquals("", result.output());
        assertEquals("hello", outputOf(result.executable()));
    }

    @Test
    void jdk25RunsItToo() throws Exception {
        assumeTrue(Files.isExecutable(JDK_25.resolve("bin/java")));
        Workshop workshop = new Workshop(temp);
        LinkRequest request = Workshop.runBy(JDK_25, workshop.request(workshop.hello()));
        assertEquals("hello<z>", outputOf(workshop.link(request).executable(), "z"));
        Workshop.Outcome asJar = Workshop.run(request.javaCommand(temp.resolve("executable"), File.pathSeparator), "z");
        assertEquals("hello<z>", asJar.out(), asJar.err());
    }

    private Path linkedHello(String path) throws IOException, LinkException {
        Workshop workshop = new Workshop(temp);
        Path target = temp.resolve(path);
        Files.createDirectories(target.resolveSibling("."));
        return new ThinLinker().link(workshop.request(workshop.hello()), target).executable();
    }

    private String outputOf(Path executable, String... arguments) throws IOException, InterruptedException {
        LinkRequest request = new Workshop(temp).request(executable);
        Workshop.Outcome outcome = Workshop.run(request.command(executable), arguments);
        assertTrue(outcome.status() == 0, outcome.err());
        return outcome.out();
    }

    /** Whether this JVM can name files beyond ASCII: in the C locale it cannot. */
    private static boolean isUnicode() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "US-ASCII"))
                .newEncoder()
                .canEncode("\u00fc\u65e5");
    }
}
