package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Class paths that one argument of java cannot hold: the manifest names them. */
@DisabledOnOs(OS.WINDOWS)
class LongClassPathTest extends InWorkshop {

    private static final Map<String, String> GREETER = Map.of(
            "lib/Greeter.java",
            "package lib; public class Greeter { public static String greet() { return \"from lib\"; } }");

    private static final Map<String, String> PROGRAM = Map.of(
            "app/Main.java",
            "package app; class Main { public static void main(String[] args) { System.out.print(lib.Greeter.greet()); } }");

    @Test
    void aThousandEntriesRun() throws Exception {
        Path greeter = workshop.compiled("lib", GREETER);
        Path other = workshop.jar("other.jar", Map.of("META-INF/x", new byte[0]));
        List<Path> entries = new ArrayList<>();
        Path folder = Files.createDirectories(temp.resolve("x".repeat(200)));
        for (int i = 0; i < 999; i++) {
            entries.add(Files.createSymbolicLink(folder.resolve(i + ".jar"), other));
        }
        entries.add(workshop.classesJar(greeter));
        assertRuns(entries.toArray(Path[]::new));
    }

    @Test
    void anyPathWillDo() throws Exception {
        Path greeter = workshop.compiled("lib", GREETER);
        Path jar = workshop.classesJar(greeter);
        for (String name : List.of("a:b", "line\nfeed", "50%25 a+b", "*", "q?#&;'\"$x\\", "~@=,!(){}[]|^<>`")) {
            Path odd = Files.createDirectories(temp.resolve("d " + name).resolve(name));
            assertRuns(Files.copy(jar, odd.resolve("lib:%20" + name + ".jar")));
            Path classes = Files.createDirectories(odd.resolve(name + "/lib"));
            Files.copy(greeter.resolve("lib/Greeter.class"), classes.resolve("Greeter.class"));
            assertRuns(odd.resolve(name));
        }
    }

    @Test
    void lettersOfAllScriptsAreEncoded() {
        assertEquals(
                "/a%20b/%C3%BC%E6%97%A5.jar /c%3A.jar",
                ManifestClassPath.of(List.of(Path.of("/a b/\u00fc\u65e5.jar"), Path.of("/c:.jar"))));
    }

    @Test
    void whatFitsIsNamedByTheHead() throws Exception {
        Path jar = workshop.classesJar(workshop.compiled("lib", GREETER));
        Path executable = workshop.link(workshop.request(program(), jar)).executable();
        try (JarFile linked = new JarFile(executable.toFile())) {
            assertFalse(linked.getManifest().getMainAttributes().containsKey(Attributes.Name.CLASS_PATH));
        }
    }

    @Test
    void aJarWithoutAHeadDoesTheSame() throws Exception {
        Path jar = workshop.classesJar(workshop.compiled("lib", GREETER));
        Path odd = Files.copy(jar, temp.resolve("a;b.jar"));
        LinkRequest request = workshop.request(program(), odd);
        Path executable = ThinLinker.withoutHead()
                .link(request, temp.resolve("hello.jar"))
                .executable();
        List<String> command = request.javaCommand(executable, File.pathSeparator);
        assertFalse(command.toString().contains("a;b.jar"), command.toString());
        assertEquals("from lib", Workshop.run(command).out());
    }

    @Test
    void limitsAreThoseOfTheSystems() {
        Path hundred = Path.of("/" + "x".repeat(98));
        assertTrue(PathArgument.WINDOWS.canHold(Collections.nCopies(245, hundred)));
        assertFalse(PathArgument.WINDOWS.canHold(Collections.nCopies(246, hundred)));
        assertTrue(PathArgument.POSIX.canHold(Collections.nCopies(1269, hundred)));
        assertFalse(PathArgument.POSIX.canHold(Collections.nCopies(1270, hundred)));
    }

    private Path program() throws Exception {
        return workshop.classesJar(
                workshop.compiled("app", PROGRAM, "-cp", temp.resolve("lib").toString()));
    }

    private void assertRuns(Path... classPath) throws Exception {
        LinkResult linked = workshop.link(workshop.request(program(), classPath));
        Workshop.Outcome outcome = Workshop.run(List.of(linked.executable().toString()));
        assertEquals("from lib", outcome.out(), outcome.err());
    }
}
