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
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class MainClassesTest {

    private static final String MAIN = "public static void main(String... args) {}";

    private static final MainClasses NONE = new MainClasses(List.of(), List.of());

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
        assertEquals(List.of(), MainClasses.find(jar).strict());
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
        assertEquals(NONE, MainClasses.find(workshop().jar("a.jar", entries)));
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

    @Test
    void whatOnlyNewerJavasStartIsRelaxed() throws IOException {
        Path classes = workshop()
                .compiled(
                        "classes",
                        Map.of(
                                "A.java", "class A { void main() {} }",
                                "B.java", "class B { static void main() {} }",
                                "C.java", "abstract class C { protected void main(String[] args) {} }",
                                "D.java", "class D extends C { }",
                                "E.java", "class E { private E() {} void main() {} class F { void main() {} } }",
                                "G.java", "class G { private static void main(String[] args) {} }",
                                "H.java", "class H { Object o = new Object() { void main() {} }; }",
                                "I.java", "interface I { default void main() {} }",
                                "J.java", "class J { " + MAIN + " }"));
        assertEquals(
                new MainClasses(List.of("J"), List.of("A", "B", "D")),
                MainClasses.find(workshop().classesJar(classes)));
    }

    @Test
    void ofAKotlinOrScalaProgramTheClassThatEveryJavaStartsIsFound() throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        // fun main() at the top level: a synthetic main(String[]) calls it
        entries.put("app/MainKt.class", shape("app/MainKt", 0, "static ()V", "synthetic public static"));
        entries.put("app/Outer.class", shape("app/Outer", Opcodes.ACC_PUBLIC, "public static"));
        entries.put("app/Outer$Companion.class", shape("app/Outer$Companion", Opcodes.ACC_PRIVATE, "public"));
        // object Main: a static forwarder to the only instance
        entries.put("app/Main.class", shape("app/Main", 0, "public static"));
        entries.put("app/Main$.class", shape("app/Main$", Opcodes.ACC_PRIVATE, "public"));
        // a Groovy script: run() is called by a static main(String...)
        entries.put("Script.class", shape("Script", Opcodes.ACC_PUBLIC, "varargs public static"));
        assertEquals(
                new MainClasses(List.of("Script", "app.Main", "app.MainKt", "app.Outer"), List.of()),
                MainClasses.find(workshop().jar("a.jar", entries)));
    }

    /** A class with main methods, and a constructor of this access if that is not 0. */
    private static byte[] shape(String name, int constructor, String... mains) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, null, "java/lang/Object", null);
        if (constructor != 0) {
            writer.visitMethod(constructor, "<init>", "()V", null, null).visitEnd();
        }
        for (String main : mains) {
            int access = (main.contains("public") ? Opcodes.ACC_PUBLIC : 0)
                    | (main.contains("static") ? Opcodes.ACC_STATIC : 0)
                    | (main.contains("synthetic") ? Opcodes.ACC_SYNTHETIC : 0)
                    | (main.contains("varargs") ? Opcodes.ACC_VARARGS : 0);
            String descriptor = main.contains("()V") ? "()V" : "([Ljava/lang/String;)V";
            writer.visitMethod(access, "main", descriptor, null, null).visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    @Test
    void theNameOfTheModuleIsKnown() throws IOException {
        Path plain = workshop().hello();
        assertEquals("", ModuleName.of(plain));
        Path module = workshop()
                .compiled("m", Map.of("module-info.java", "module org.app { }", "app/Main.java", Workshop.HELLO));
        assertEquals("org.app", ModuleName.of(workshop().classesJar(module)));
        assertEquals("", ModuleName.of(workshop().jar("a.jar", Map.of("module-info.class", new byte[20]))));
    }

    private Workshop workshop() {
        return new Workshop(temp);
    }

    private List<String> find(Path classes) throws IOException {
        return MainClasses.find(workshop().classesJar(classes)).strict();
    }
}
