package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkErrorsTest extends InWorkshop {

    @Test
    void aMainClassThatIsNowhere() throws Exception {
        assertEquals(
                "main class app.Nowhere not found in the module's classes or class path; set -Dexec.mainClass=...",
                errorOf(workshop.request(workshop.hello(), "app.Nowhere")));
    }

    @Test
    void aMainClassWithoutAMainMethod() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", "package app; class Main { }"));
        assertEquals(
                "main class app.Main has no method public static void main(String[]); set -Dexec.mainClass=...",
                errorOf(workshop.request(workshop.classesJar(classes))));
    }

    @Test
    void anInheritedMainMethodIsNoError() throws Exception {
        Path classes = workshop.compiled(
                "classes",
                Map.of(
                        "app/Main.java",
                        "package app; class Main extends Base { } class Base { "
                                + "public static void main(String[] args) { } }"));
        assertEquals(
                "",
                workshop.link(workshop.request(workshop.classesJar(classes))).output());
    }

    @Test
    void aMainMethodThatASuperclassElsewhereMayHaveIsNoError() throws Exception {
        Path library = workshop.compiled("lib", Map.of("lib/Base.java", "package lib; public class Base { }"));
        Path classes = workshop.compiled(
                "classes",
                Map.of("app/Main.java", "package app; class Main extends lib.Base { }"),
                "-cp",
                library.toString());
        assertEquals(
                "",
                workshop.link(workshop.request(workshop.classesJar(classes), library))
                        .output());
    }

    @Test
    void anInstanceMainIsNoErrorWhereTheJdkStartsIt() throws Exception {
        Path classes =
                workshop.compiled("classes", Map.of("app/Main.java", "package app; class Main { void main() { } }"));
        LinkRequest request = workshop.request(workshop.classesJar(classes));
        assertTrue(errorOf(Workshop.runBy(workshop.jdk("JAVA_VERSION=\"17.0.1\""), request))
                .contains("app.Main"));
        assertEquals(
                "",
                workshop.link(Workshop.runBy(workshop.jdk("JAVA_VERSION=\"25\""), request))
                        .output());
    }

    @Test
    void aToolOfTheJdkIsNoError() throws Exception {
        LinkRequest request = workshop.request(workshop.hello(), "com.sun.tools.javac.Main");
        assertEquals("", workshop.link(request).output());
    }

    @Test
    void aNulInAJvmOption() throws Exception {
        String error = errorOf(Workshop.withOptions(workshop.request(workshop.hello()), "-Da=\0"));
        assertTrue(error.contains("NUL"), error);
    }

    @Test
    void aManifestThatIsNone() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Workshop.write(classes.resolve("META-INF/MANIFEST.MF"), "no manifest\n\n");
        String error = errorOf(workshop.request(workshop.classesJar(classes)));
        assertTrue(error.contains("META-INF/MANIFEST.MF"), error);
    }

    @Test
    void moreEntriesThanAJarHolds() throws Exception {
        Path jar = temp.resolve("many.jar");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
                ZipWriter zip = new ZipWriter(out, 0)) {
            for (int i = 0; i < ZipWriter.MAX_ENTRIES; i++) {
                zip.stored(i + "/", new byte[0]);
            }
            zip.finish();
        }
        String error = errorOf(workshop.request(jar));
        assertTrue(error.contains("65,535"), error);
    }

    @Test
    void moreBytesThanAJarHolds() throws Exception {
        Path jar = temp.resolve("large.jar");
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
            file.setLength(5L << 30);
        }
        String error = errorOf(workshop.request(jar));
        assertTrue(error.contains("4 GiB"), error);
    }

    private String errorOf(LinkRequest request) throws IOException {
        String error = String.valueOf(
                assertThrows(LinkException.class, () -> workshop.link(request)).getMessage());
        assertEquals(List.of(), leftovers());
        return error;
    }

    private List<Path> leftovers() {
        Path executable = temp.resolve("executable");
        return Files.exists(executable) ? List.of(executable) : List.of();
    }
}
