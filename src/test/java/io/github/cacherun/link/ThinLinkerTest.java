package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ThinLinkerTest extends InWorkshop {

    @Test
    void equalRequestsGiveEqualBytes() throws Exception {
        LinkRequest request = workshop.request(workshop.hello());
        byte[] first = Files.readAllBytes(workshop.link(request).executable());
        assertArrayEquals(first, Files.readAllBytes(workshop.link(request).executable()));
    }

    @Test
    void anotherJvmOptionGivesAnotherContentId() throws Exception {
        LinkRequest request = workshop.request(workshop.hello());
        String before = workshop.link(request).buildId().executable();
        String after = workshop.link(Workshop.withOptions(request, "-Xmx64m"))
                .buildId()
                .executable();
        assertFalse(before.equals(after));
    }

    @Test
    void theHeadIsOneCommandOfQuotedWords() throws Exception {
        Path dep = workshop.jar("o'dep.jar", Map.of());
        LinkRequest request = Workshop.withOptions(workshop.request(workshop.hello(), dep), "-Da=b c", "-Dd=$e");
        String text = Files.readString(workshop.link(request).executable(), ISO_8859_1);
        String quotedDep = "'" + dep.toString().replace("'", "'\\''") + "'";
        assertTrue(
                text.startsWith("#!/bin/sh\nexec '" + Workshop.JAVA_HOME.resolve("bin/java")
                        + "' '-Da=b c' '-Dd=$e' -cp \"$0\":" + quotedDep + " 'app.Main' \"$@\"\nPK"),
                text.substring(0, 300));
    }

    @Test
    void theJdkReadsTheJarBehindTheHead() throws Exception {
        Path classes = workshop.hello();
        try (JarFile linked = new JarFile(
                        workshop.link(workshop.request(classes)).executable().toFile());
                JarFile jar = new JarFile(classes.toFile())) {
            assertEquals(
                    List.of("META-INF/MANIFEST.MF", "app/", "app/Main.class"),
                    linked.stream().map(ZipEntry::getName).toList());
            JarEntry main = linked.getJarEntry("app/Main.class");
            assertArrayEquals(
                    jar.getInputStream(main).readAllBytes(),
                    linked.getInputStream(main).readAllBytes());
        }
    }

    @Test
    void everyOffsetCountsFromTheStartOfTheFile() throws Exception {
        Path executable = workshop.link(workshop.request(workshop.hello())).executable();
        byte[] bytes = Files.readAllBytes(executable);
        try (FileChannel file = FileChannel.open(executable)) {
            for (ZipDirectory.Entry entry : ZipDirectory.read(file)) {
                int at = (int) entry.offset();
                assertEquals("PK\3\4", new String(bytes, at, 4, ISO_8859_1));
                assertEquals(
                        entry.name(), new String(bytes, at + 30, entry.name().length(), UTF_8));
            }
        }
    }

    @Test
    void unzipHasNothingToSay() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unzip")));
        Path executable = workshop.link(workshop.request(workshop.hello())).executable();
        Workshop.Outcome outcome = Workshop.run(List.of("/usr/bin/unzip", "-t", executable.toString()));
        assertEquals(0, outcome.status(), outcome.out() + outcome.err());
        assertFalse(outcome.out().contains("warning"), outcome.out());
    }

    /** From JDK 25 on {@code jar --validate} refuses whatever stands in front of a jar, so the part behind it is shown. */
    @Test
    void jarValidatesThePartBehindTheHead() throws Exception {
        LinkRequest request = workshop.request(workshop.hello());
        Path executable = ThinLinker.withoutHead()
                .link(request, temp.resolve("hello.jar"))
                .executable();
        for (Path home : List.of(Workshop.JAVA_HOME, Path.of("/usr/lib/jvm/temurin-25-jdk-amd64"))) {
            Path jar = home.resolve("bin/jar");
            if (Files.isExecutable(jar)) {
                Workshop.Outcome outcome =
                        Workshop.run(List.of(jar.toString(), "--validate", "--file", executable.toString()));
                assertEquals(0, outcome.status(), outcome.out() + outcome.err());
            }
        }
    }

    @Test
    void theManifestComesFirstAndIsStored() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Workshop.write(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n\n");
        Workshop.write(classes.resolve("META-INF/a.txt"), "a");
        Path executable =
                workshop.link(workshop.request(workshop.classesJar(classes))).executable();
        try (JarFile jar = new JarFile(executable.toFile())) {
            assertEquals(
                    List.of("META-INF/MANIFEST.MF", "META-INF/", "META-INF/a.txt", "app/", "app/Main.class"),
                    jar.stream().map(ZipEntry::getName).toList());
            assertEquals(ZipEntry.STORED, jar.getEntry("META-INF/MANIFEST.MF").getMethod());
        }
        assertTrue(Executables.isIntact(executable));
    }

    @Test
    void theProgramsManifestIsKeptButForWhatTheHeadSays() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Workshop.write(classes.resolve("META-INF/MANIFEST.MF"), """
                Manifest-Version: 1.0
                Implementation-Version: 1.2
                Main-Class: other.Main
                Class-Path: x.jar
                Build-Id: mine

                Name: app/
                Sealed: true

                """);
        LinkResult result = workshop.link(workshop.request(workshop.classesJar(classes)));
        Manifest manifest = manifest(result.executable());
        Attributes main = manifest.getMainAttributes();
        assertEquals("1.2", main.getValue("Implementation-Version"));
        assertEquals("true", manifest.getAttributes("app/").getValue("Sealed"));
        assertNull(main.getValue("Main-Class"));
        assertNull(main.getValue("Class-Path"));
        assertEquals(result.buildId().toString(), main.getValue("Build-Id"));
    }

    @Test
    void manifestsInOtherCaseAndOldSignaturesAndIndexesAreLeftOut() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        for (String name : List.of("manifest.mf", "DEP.SF", "DEP.RSA", "INDEX.LIST", "services/x.SF")) {
            Workshop.write(classes.resolve("META-INF").resolve(name), "junk");
        }
        LinkResult result = workshop.link(workshop.request(workshop.classesJar(classes)));
        assertEquals(
                result.buildId().toString(),
                manifest(result.executable()).getMainAttributes().getValue("Build-Id"));
        try (JarFile jar = new JarFile(result.executable().toFile())) {
            assertEquals(
                    List.of(
                            "META-INF/MANIFEST.MF",
                            "META-INF/",
                            "META-INF/services/",
                            "META-INF/services/x.SF",
                            "app/",
                            "app/Main.class"),
                    jar.stream().map(ZipEntry::getName).toList());
        }
    }

    @Test
    void emptyDirectoriesAreKept() throws Exception {
        Path classes = workshop.compiled("classes", Map.of("app/Main.java", Workshop.HELLO));
        Files.createDirectories(classes.resolve("templates/empty"));
        Path executable =
                workshop.link(workshop.request(workshop.classesJar(classes))).executable();
        try (JarFile jar = new JarFile(executable.toFile())) {
            assertTrue(jar.getEntry("templates/empty/").isDirectory());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileCanBeExecutedByItsOwner() throws Exception {
        Path executable = workshop.link(workshop.request(workshop.hello())).executable();
        assertTrue(Files.getPosixFilePermissions(executable).contains(PosixFilePermission.OWNER_EXECUTE));
    }

    @Test
    void whatStoodAtTheTargetIsReplaced() throws Exception {
        Files.writeString(temp.resolve("executable"), "x".repeat(1_000_000));
        assertTrue(Executables.isIntact(
                workshop.link(workshop.request(workshop.hello())).executable()));
    }

    @Test
    void aRefusedLinkLeavesNothing() throws Exception {
        Files.writeString(temp.resolve("executable"), "an older one");
        LinkRequest request = workshop.request(workshop.hello(), "app.Nowhere");
        assertThrows(LinkException.class, () -> workshop.link(request));
        assertFalse(Files.exists(temp.resolve("executable")));
    }

    @Test
    void damagedClassesLeaveNothing() throws Exception {
        Path classes = workshop.hello();
        Files.write(classes, new byte[100]);
        assertThrows(IOException.class, () -> workshop.link(workshop.request(classes)));
        assertFalse(Files.exists(temp.resolve("executable")));
    }

    @Test
    void withoutAHeadItIsAPlainJar() throws Exception {
        LinkRequest request = workshop.request(workshop.hello());
        LinkResult result = ThinLinker.withoutHead().link(request, temp.resolve("hello.jar"));
        assertEquals("PK", Files.readString(result.executable(), ISO_8859_1).substring(0, 2));
        assertTrue(Executables.isIntact(result.executable()));
    }

    private static Manifest manifest(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? new Manifest() : manifest;
        }
    }
}
