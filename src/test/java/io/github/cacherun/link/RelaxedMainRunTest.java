package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Main methods that are not public, static and with arguments (JEP 512), by the JDKs that start them. */
@DisabledOnOs(OS.WINDOWS)
class RelaxedMainRunTest {

    private static final Path JDK_25 = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");

    @TempDir
    Path temp;

    @Test
    void aCompactSourceFileRunsOnJava25() throws Exception {
        assumeTrue(Files.isExecutable(JDK_25.resolve("bin/javac")));
        Workshop workshop = new Workshop(temp);
        Path source = Workshop.write(temp.resolve("Hello.java"), "void main() { IO.print(\"hello\"); }");
        Path classes = temp.resolve("classes");
        Workshop.Outcome compiled = Workshop.run(
                List.of(JDK_25.resolve("bin/javac").toString(), "-d", classes.toString(), source.toString()));
        assertEquals(0, compiled.status(), compiled.err());
        Path jar = workshop.classesJar(classes);
        assertEquals(new MainClasses(List.of(), List.of("Hello")), MainClasses.find(jar));
        LinkRequest request = Workshop.runBy(JDK_25, workshop.request(jar, "Hello"));
        LinkResult linked = workshop.link(request);
        assertEquals("", linked.output());
        assertEquals("hello", Workshop.run(request.command(linked.executable())).out());
    }

    @Test
    void anOlderJavaIsToldAtOnce() throws Exception {
        Workshop workshop = new Workshop(temp);
        Path jar = workshop.classesJar(
                workshop.compiled("classes", Map.of("Hello.java", "class Hello { void main() { } }")));
        LinkRequest request = Workshop.runBy(workshop.jdk("JAVA_VERSION=\"24\""), workshop.request(jar, "Hello"));
        LinkException error = assertThrows(LinkException.class, () -> workshop.link(request));
        assertEquals(
                "main class Hello has no method public static void main(String[]), and only Java 25 and later start"
                        + " others; run on such a JDK, or declare that method",
                error.getMessage());
        assertEquals(
                "",
                workshop.link(Workshop.withOptions(request, "--enable-preview")).output());
    }

    @Test
    void whichJavaStartsThemDependsOnItsVersionAndPreview() throws Exception {
        Workshop workshop = new Workshop(temp);
        List<String> preview = List.of("-Xmx1g", "--enable-preview");
        assertFalse(JavaRelease.startsRelaxedMains(workshop.jdk("JAVA_VERSION=\"20\""), preview));
        for (String version : List.of("21.0.1", "24")) {
            Path jdk = workshop.jdk("JAVA_VERSION=\"" + version + "\"");
            assertFalse(JavaRelease.startsRelaxedMains(jdk, List.of()));
            assertTrue(JavaRelease.startsRelaxedMains(jdk, preview));
        }
        assertTrue(JavaRelease.startsRelaxedMains(workshop.jdk("JAVA_VERSION=\"25\""), List.of()));
        assertTrue(JavaRelease.startsRelaxedMains(temp.resolve("says-nothing"), List.of()));
    }
}
