package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.action.BuildId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JarComparisonTest extends InWorkshop {

    @Test
    void changedAddedAndRemovedFilesAreNamedSortedWithTheirSizes() throws IOException {
        Path old = jar("old", Map.of("z.txt", "abc", "a/same.txt", "1", "gone.txt", "12", "Main.class", "abc"));
        Path fresh = jar("fresh", Map.of("z.txt", "abcd", "a/same.txt", "1", "b.txt", "1", "Main.class", "xyz"));
        assertEquals(
                List.of(
                        "changed  Main.class (3 bytes)",
                        "added    b.txt (1 byte)",
                        "removed  gone.txt (2 bytes)",
                        "changed  z.txt (3 -> 4 bytes)"),
                JarComparison.between(old, fresh).lines());
    }

    @Test
    void anEmptyFolderIsADifferenceToo() throws IOException {
        Path old = jar("old", Map.of("a.txt", ""));
        Files.createDirectory(temp.resolve("old/empty"));
        Path fresh = workshop.classesJar(temp.resolve("old"));
        Path again = jar("again", Map.of("a.txt", ""));
        assertEquals(
                List.of("removed  empty/"), JarComparison.between(fresh, again).lines());
        assertTrue(Files.exists(old));
    }

    @Test
    void aFolderInPlaceOfAFileIsBothRemovedAndAdded() throws IOException {
        Path old = jar("old", Map.of("a", "file"));
        Path fresh = jar("fresh", Map.of("a/b", "file"));
        assertEquals(
                List.of("removed  a (4 bytes)", "added    a/", "added    a/b (4 bytes)"),
                JarComparison.between(old, fresh).lines());
    }

    @Test
    void differencesInTheMidstOfALongFileAreFound() throws IOException {
        String text = "x".repeat(200_000);
        Path old = jar("old", Map.of("long.txt", text));
        Path fresh = jar("fresh", Map.of("long.txt", text.substring(1) + "y"));
        assertEquals(
                List.of("changed  long.txt (200000 bytes)"),
                JarComparison.between(old, fresh).lines());
        assertEquals(List.of(), JarComparison.between(old, old).differences());
    }

    @Test
    void aLongListIsCutAndSaysByHowMuch() throws IOException {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 27; i++) {
            many.put(String.format("file-%02d", i), "");
        }
        List<String> lines =
                JarComparison.between(jar("old", Map.of()), jar("fresh", many)).lines();
        assertEquals(21, lines.size());
        assertEquals("added    file-19 (0 bytes)", lines.get(19));
        assertEquals("and 7 more", lines.get(20));
    }

    @Test
    void equalFilesInAnotherOrderOrCompressionAreSaidToBeEqual() throws IOException {
        Path deflated = jar("deflated", Map.of("a.txt", "abc", "b.txt", "abc"));
        Path stored = temp.resolve("stored.jar");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(stored));
                ZipWriter zip = new ZipWriter(out, 0)) {
            zip.stored("b.txt", "abc".getBytes(StandardCharsets.UTF_8));
            zip.stored("a.txt", "abc".getBytes(StandardCharsets.UTF_8));
            zip.finish();
        }
        JarComparison comparison = JarComparison.between(deflated, stored);
        assertEquals(List.of(), comparison.differences());
        assertEquals(List.of("all files are equal, only their order or compression differs"), comparison.lines());
    }

    @Test
    void theHeadOfAnExecutableIsComparedAndItsBuildIdFollows() throws Exception {
        LinkRequest request = workshop.request(workshop.hello());
        Path old = moved(workshop.link(request), "old");
        Path fresh = moved(workshop.link(Workshop.withOptions(request, "-Xmx64m")), "fresh");
        assertFalse(Executables.buildId(old).equals(Executables.buildId(fresh)));
        JarComparison comparison = JarComparison.between(old, fresh);
        assertEquals(1, comparison.differences().size());
        assertTrue(comparison.differences().get(0).isHead());
        String line = comparison.lines().get(0);
        assertTrue(line.matches("changed  the head, before the jar \\(\\d+ -> \\d+ bytes\\)"), line);
    }

    @Test
    void theManifestOfAnExecutableIsComparedButForTheBuildId() throws Exception {
        Path old = moved(workshop.link(workshop.request(withManifest("old", "Made-By: one"))), "one");
        Path fresh = moved(workshop.link(workshop.request(withManifest("fresh", "Made-By: two"))), "two");
        assertEquals(
                List.of("META-INF/MANIFEST.MF"),
                JarComparison.between(old, fresh).differences().stream()
                        .map(JarDifference::name)
                        .toList());
    }

    @Test
    void anotherBuildIdAloneIsNoDifference() throws Exception {
        LinkRequest request = workshop.request(workshop.hello());
        Path old = moved(workshop.link(request), "old");
        BuildId otherIds = BuildId.unstamped("o".repeat(20), "b".repeat(20), "c".repeat(20));
        LinkRequest other = new LinkRequest(
                request.name(),
                request.mainClass(),
                request.classes(),
                request.classPath(),
                request.jvmOptions(),
                request.javaHome(),
                otherIds);
        Path fresh = moved(workshop.link(other), "fresh");
        assertEquals(List.of(), JarComparison.between(old, fresh).differences());
    }

    @Test
    void aDamagedFileIsAnErrorThatNamesIt() throws IOException {
        Path good = jar("good", Map.of("a.txt", "abc"));
        byte[] bytes = Files.readAllBytes(good);
        Path cut = Files.write(temp.resolve("cut.jar"), Arrays.copyOf(bytes, bytes.length / 2));
        Path noJar = Files.writeString(temp.resolve("no.jar"), "#!/bin/sh\n");
        for (Path damaged : List.of(cut, noJar)) {
            String old = String.valueOf(assertThrows(IOException.class, () -> JarComparison.between(damaged, good)));
            assertTrue(old.contains(damaged.toString()), old);
            String fresh = String.valueOf(assertThrows(IOException.class, () -> JarComparison.between(good, damaged)));
            assertTrue(fresh.contains(damaged.toString()), fresh);
        }
    }

    @Test
    void onlyFilesAreCounted() throws IOException {
        assertEquals(2, JarComparison.files(jar("two", Map.of("a/b/c.txt", "", "d.txt", ""))));
        assertEquals(0, JarComparison.files(jar("none", Map.of())));
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Path tree = Files.createDirectory(temp.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Workshop.write(tree.resolve(file.getKey()), file.getValue());
        }
        return workshop.classesJar(tree);
    }

    private Path withManifest(String directory, String line) throws IOException {
        Path classes = workshop.compiled(directory, Map.of("app/Main.java", Workshop.HELLO));
        Workshop.write(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n" + line + "\n");
        return workshop.classesJar(classes);
    }

    private Path moved(LinkResult result, String name) throws IOException {
        return Files.move(result.executable(), temp.resolve(name));
    }
}
