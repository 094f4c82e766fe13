package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainClassesTest {

    private static final String MAIN = "public static void main(String... args) {}";

    @TempDir
    Path temp;

    @Test
    void classesWithAMainMethodAreFoundSorted() throws IOException {
        Path classes = workshop()
                .compiled(
                        "classes",
                        Map.of(
                                "b/Second.java",
                                        "package b; class Second { " + MAIN + " static class Nested { " + MAIN + " } }",
                                "a/First.java", "package a; public interface First { static void main(String[] a) {} }",
                                "Unnamed.java", "public enum Unnamed { ; " + MAIN + " }"));
        assertEquals(List.of("Unnamed", "a.First", "b.Second", "b.Second$Nested"), find(classes));
    }

    @Test
    void methodsThatJavaDoesNotStartAreNone() throws IOException {
        Path classes = workshop()
                .compiled(
                        "classes",
                        Map.of(
                                "A.java", "class A { static void main(String[] args) {} }",
                                "B.java", "class B { public void main(String[] args) {} }",
                                "C.java", "class C { public static int main(String[] args) { return 0; } }",
                                "D.java", "class D { public static void main(String args) {} }",
                                "E.java", "class E { public static void main() {} }",
                                "F.java", "class F { public static void Main(String[] args) {} }",
                                "G.java", "class G { private static void main(String[] args) {} }"));
        assertEquals(List.of(), find(classes));
    }

    @Test
    void versionsForOtherJdksAndMisplacedClassesAreNone() throws IOException {
        Path classes = workshop().compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        byte[] main = Files.readAllBytes(classes.resolve("app/Main.class"));
        Path jar = workshop()
                .jar("a.jar", Map.of("META-INF/versions/21/app/Main.class", main, "templates/app/Main.class", main));
        assertEquals(List.of(), MainClasses.find(jar));
    }

    @Test
    void modulesAndPackagesAreNoClasses() throws IOException {
        Path classes = workshop()
                .compiled(
                        "classes",
                        Map.of(
                                "module-info.java", "module app { }",
                                "app/package-info.java", "@Deprecated package app;",
                                "app/Main.java", Workshop.HELLO));
        assertEquals(List.of("app.Main"), find(classes));
    }

    @Test
    void aClassNewerThanTheReaderIsReadAllTheSame() throws IOException {
        Path classes = workshop().compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Workshop.compileFor(99, classes.resolve("app/Main.class"));
        assertEquals(List.of("app.Main"), find(classes));
    }

    @Test
    void bytesThatAreNoClassAreNone() throws IOException {
        Path classes = workshop().compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        byte[] main = Files.readAllBytes(classes.resolve("app/Main.class"));
        Map<String, byte[]> entries = new HashMap<>();
        entries.put("Empty.class", new byte[0]);
        entries.put("Text.class", "no class at all".getBytes(UTF_8));
        entries.put(".class", main);
        entries.put("app/Cut.class", Arrays.copyOf(main, 60));
        assertEquals(List.of(), MainClasses.find(workshop().jar("a.jar", entries)));
    }

    @Test
    void damagedClassesNeverDoHarm() throws IOException {
        Path classes = workshop().compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        byte[] main = Files.readAllBytes(classes.resolve("app/Main.class"));
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = main.clone();
            damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            ClassFile.read(damaged).ifPresent(file -> assertTrue(file.mains().size() <= 2));
        }
    }

    private Workshop workshop() {
        return new Workshop(temp);
    }

    private List<String> find(Path classes) throws IOException {
        return MainClasses.find(workshop().classesJar(classes));
    }
}
