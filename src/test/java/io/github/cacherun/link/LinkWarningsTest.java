package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkWarningsTest extends InWorkshop {

    private static final String JDK_17 = "JAVA_VERSION=\"17.0.1\"";
    private static final String BASE_ONLY = "MODULES=\"java.base\"";
    private static final byte[] JUNK = "junk".getBytes(UTF_8);

    @Test
    void anOrdinaryClassPathIsSilent() throws Exception {
        Path a = workshop.jar("a.jar", Map.of("a/A.class", JUNK, "app/Other.class", JUNK, "META-INF/LICENSE", JUNK));
        Path b = workshop.jar(
                "b.jar",
                Map.of(
                        "b/B.class", JUNK,
                        "module-info.class", JUNK,
                        "a/package-info.class", JUNK,
                        "META-INF/versions/9/a/A.class", JUNK,
                        "META-INF/LICENSE", JUNK));
        Path c = workshop.jar("c.jar", Map.of("module-info.class", JUNK, "a/package-info.class", JUNK));
        assertEquals("", outputOf(workshop.hello(), a, b, c));
    }

    @Test
    void classesInTwoJarsAreToldOncePerPairWithACountAndAnExample() throws Exception {
        Path a = workshop.jar("a.jar", Map.of("x/C.class", JUNK, "x/B.class", JUNK, "y/Y.class", JUNK));
        Path b = workshop.jar("b.jar", Map.of("x/B.class", JUNK, "x/C.class", JUNK));
        Path c = workshop.jar("c.jar", Map.of("y/Y.class", JUNK, "x/B.class", JUNK, "z/Z.class", JUNK));
        assertEquals("""
                warning: 2 classes, such as x.B, are both in a.jar and in b.jar; the first is used
                warning: 2 classes, such as x.B, are both in a.jar and in c.jar; the first is used
                """, outputOf(workshop.hello(), a, b, c));
    }

    @Test
    void aClassOfTheProgramInADependency() throws Exception {
        Path a = workshop.jar("a.jar", Map.of("app/Main.class", JUNK));
        assertEquals(
                "warning: class app.Main is both in the program's classes and in a.jar; the first is used\n",
                outputOf(workshop.hello(), a));
    }

    @Test
    void directoriesAreCalledByTheirLastSegments() throws Exception {
        Path one = workshop.compiled("one/target/classes", Map.of("X.java", "class X { }"));
        Path two = workshop.compiled("two/target/classes", Map.of("X.java", "class X { }"));
        assertEquals(
                "warning: class X is both in one/target/classes and in two/target/classes; the first is used\n",
                outputOf(workshop.hello(), one, two));
    }

    @Test
    void theSameJarTwiceIsNoDuplicate() throws Exception {
        Path a = workshop.jar("a.jar", Map.of("x/C.class", JUNK));
        assertEquals("", outputOf(workshop.hello(), a, a));
    }

    @Test
    void missingAndUnreadableEntries() throws Exception {
        Path noJar = Workshop.write(temp.resolve("repo/no-jar.jar"), "text");
        assertEquals("""
                warning: class path entry missing.jar does not exist
                warning: class path entry no-jar.jar cannot be read
                """, outputOf(workshop.hello(), temp.resolve("repo/missing.jar"), noJar));
    }

    @Test
    void aPackageThatADependencySeals() throws Exception {
        Path sealed = workshop.jar(
                "sealed.jar", Map.of("app/Other.class", JUNK, "META-INF/MANIFEST.MF", manifest("Sealed: true")));
        Path opened = workshop.jar(
                "opened.jar",
                Map.of(
                        "app/Another.class",
                        JUNK,
                        "META-INF/MANIFEST.MF",
                        manifest("Sealed: true\n\nName: app/\nSealed: false")));
        assertEquals(
                "warning: package app is both in the program's classes and in sealed.jar, and one of them seals it\n",
                outputOf(workshop.hello(), sealed, opened));
    }

    @Test
    void aPackageThatTheProgramSeals() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Files.createDirectory(classes.resolve("META-INF"));
        Files.write(classes.resolve("META-INF/MANIFEST.MF"), manifest("Sealed: true"));
        Path a = workshop.jar("a.jar", Map.of("app/Other.class", JUNK));
        assertEquals(
                "warning: package app is both in the program's classes and in a.jar, and one of them seals it\n",
                outputOf(workshop.classesJar(classes), a));
    }

    @Test
    void aPackageThatAModuleSharesWithADependency() throws Exception {
        Path a = workshop.jar("a.jar", Map.of("app/Other.class", JUNK));
        assertEquals(
                "warning: runs on the class path: package app is both in the program's classes and in a.jar, and a module"
                        + " shares no package\n",
                workshop.linkModular(workshop.request(module("module app { }"), a))
                        .output());
    }

    @Test
    void classesOfTheProgramThatAreTooNew() throws Exception {
        Path classes = workshop.compiled(
                "classes",
                Map.of(
                        "app/Main.java",
                        Workshop.HELLO,
                        "app/Z.java",
                        "package app; class Z { }",
                        "A.java",
                        "class A { }"));
        Workshop.compileFor(21, classes.resolve("app/Main.class"));
        Workshop.compileFor(25, classes.resolve("app/Z.class"));
        LinkRequest request = workshop.request(workshop.classesJar(classes));
        assertEquals(
                "warning: 2 of the program's classes, such as app.Z, need Java 25, but Java 17 runs the program\n",
                workshop.link(Workshop.runBy(workshop.jdk(JDK_17), request)).output());
        assertEquals(
                "",
                workshop.link(Workshop.runBy(workshop.jdk("JAVA_VERSION=\"25\""), request))
                        .output());
    }

    @Test
    void aJdkThatDoesNotSayItsVersionIsNotChecked() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Workshop.compileFor(99, classes.resolve("app/Main.class"));
        LinkRequest request = workshop.request(workshop.classesJar(classes));
        assertEquals(
                "", workshop.link(Workshop.runBy(workshop.jdk("X=1"), request)).output());
        assertEquals(
                "",
                workshop.link(Workshop.runBy(temp.resolve("no-jdk"), request)).output());
    }

    @Test
    void javaEightIsEight() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO), "--release", "17");
        LinkRequest request = workshop.request(workshop.classesJar(classes));
        assertEquals(
                "warning: class app.Main needs Java 17, but Java 8 runs the program\n",
                workshop.link(Workshop.runBy(workshop.jdk("JAVA_VERSION=\"1.8.0_392\""), request))
                        .output());
    }

    @Test
    void aDependencyThatIsTooNewButNotItsVersionsForNewerJdks() throws Exception {
        byte[] newer = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 44 + 21};
        Path a = workshop.jar("a.jar", Map.of("x/New.class", newer));
        Path b = workshop.jar("b.jar", Map.of("META-INF/versions/21/x/X.class", newer, "module-info.class", newer));
        LinkRequest request = workshop.request(workshop.hello(), a, b);
        assertEquals(
                "warning: a.jar needs Java 21, but Java 17 runs the program\n",
                workshop.link(Workshop.runBy(workshop.jdk(JDK_17), request)).output());
    }

    @Test
    void aModuleThatNobodyHas() throws Exception {
        LinkRequest request =
                workshop.request(module("module app { requires java.sql; requires static java.desktop; }"));
        assertEquals(
                "warning: runs on the class path: module java.sql, which module app requires, is neither on the class path"
                        + " nor in the JDK\n",
                modularOutputOf(Workshop.runBy(workshop.jdk(JDK_17, BASE_ONLY), request)));
        assertEquals("", modularOutputOf(request));
        assertEquals("", modularOutputOf(Workshop.runBy(workshop.jdk(JDK_17), request)));
        assertEquals(
                "",
                workshop.link(Workshop.runBy(workshop.jdk(JDK_17, BASE_ONLY), request))
                        .output());
    }

    @Test
    void modulesOnTheClassPathAreFoundByDescriptionByAttributeAndByFileName() throws Exception {
        Path described =
                workshop.classesJar(workshop.compiled("any", Map.of("module-info.java", "module described { }")));
        Path attribute = workshop.jar(
                "other.jar", Map.of("META-INF/MANIFEST.MF", manifest("Automatic-Module-Name: by.attribute")));
        Path named = workshop.jar("by-name-1.2.jar", Map.of("META-INF/MANIFEST.MF", manifest("X: y")));
        Path program = module(
                "@SuppressWarnings(\"module\") module app { requires described; requires by.attribute; requires by.name; }",
                "-p",
                described + File.pathSeparator + attribute + File.pathSeparator + named);
        LinkRequest request = workshop.request(program, described, attribute, named);
        assertEquals("", modularOutputOf(request));
        String missing = modularOutputOf(workshop.request(program));
        assertTrue(missing.startsWith("warning: runs on the class path: module "), missing);
    }

    @Test
    void aJarWhoseModuleCannotBeNamedIsNone() throws Exception {
        Path unnamed = workshop.jar("123.jar", Map.of("x/X.class", JUNK));
        assertEquals("", modularOutputOf(workshop.request(module("module app { requires java.sql; }"), unnamed)));
    }

    @Test
    void aJavaWithoutModules() throws Exception {
        Path program = module("module app { }", "--release", "9");
        assertTrue(modularOutputOf(
                        Workshop.runBy(workshop.jdk("JAVA_VERSION=\"1.8.0_392\""), workshop.request(program)))
                .startsWith("warning: runs on the class path: Java 8 runs the program, and it has no modules\n"));
    }

    @Test
    void aClassInNoPackageKeepsAProgramFromBeingAModule() throws Exception {
        Path classes = workshop.compiled(
                "classes", Map.of("module-info.java", "module app { }", "app/Main.java", Workshop.HELLO));
        Files.copy(classes.resolve("app/Main.class"), classes.resolve("Main.class"));
        assertEquals(
                "warning: runs on the class path: class Main is in no package, and a module has no such classes\n",
                modularOutputOf(workshop.request(workshop.classesJar(classes))));
    }

    @Test
    void previewFeaturesThatAreOff() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO), "--release", "17");
        Path main = classes.resolve("app/Main.class");
        byte[] bytes = Files.readAllBytes(main);
        bytes[4] = (byte) 0xFF;
        bytes[5] = (byte) 0xFF;
        Files.write(main, bytes);
        LinkRequest request = Workshop.runBy(workshop.jdk(JDK_17), workshop.request(workshop.classesJar(classes)));
        assertEquals(
                "warning: class app.Main uses preview features of Java 17, which are off; run with"
                        + " -Dcache.jvmArgs=--enable-preview\n",
                workshop.link(request).output());
        LinkRequest enabled = Workshop.withOptions(request, "--enable-preview");
        assertEquals("", workshop.link(enabled).output());
        assertEquals(
                "warning: class app.Main uses preview features of Java 17, but Java 25 runs the program; compile for"
                        + " Java 25, or run on Java 17\n",
                workshop.link(Workshop.runBy(workshop.jdk("JAVA_VERSION=\"25\""), enabled))
                        .output());
    }

    @Test
    void noPathOfThisMachineIsTold() throws Exception {
        Path a = workshop.jar("a.jar", Map.of("app/Main.class", JUNK));
        String output = outputOf(workshop.hello(), a, temp.resolve("missing.jar"));
        assertFalse(output.contains(temp.toString()), output);
    }

    private Path module(String moduleInfo, String... options) throws IOException {
        return workshop.classesJar(workshop.compiled(
                "module", Map.of("module-info.java", moduleInfo, "app/Main.java", Workshop.HELLO), options));
    }

    private String modularOutputOf(LinkRequest request) throws IOException, LinkException {
        return workshop.linkModular(request).output();
    }

    private String outputOf(Path classesJar, Path... classPath) throws IOException, LinkException {
        return workshop.link(workshop.request(classesJar, classPath)).output();
    }

    private static byte[] manifest(String attributes) {
        return ("Manifest-Version: 1.0\n" + attributes + "\n\n").getBytes(UTF_8);
    }
}
