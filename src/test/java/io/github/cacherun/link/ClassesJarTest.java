package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ClassesJarTest {

    @TempDir
    Path temp;

    @Test
    void equalContentGivesEqualBytesWhateverTheOrderAndTheTimes() throws IOException {
        Path one = tree("one", List.of("b.txt", "a/z.txt", "a/B.txt", "a-b.txt"));
        Path two = tree("two", List.of("a-b.txt", "a/B.txt", "a/z.txt", "b.txt"));
        Files.setLastModifiedTime(two.resolve("b.txt"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        assertArrayEquals(jarOf(one), jarOf(two));
    }

    @Test
    void equalContentGivesEqualBytesInEveryTimeZone() throws IOException {
        Path tree = tree("tree", List.of("a.txt"));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            byte[] east = jarOf(tree);
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertArrayEquals(east, jarOf(tree));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void otherContentOrAnotherNameGivesOtherBytes() throws IOException {
        Path tree = tree("tree", List.of("a.txt"));
        byte[] before = jarOf(tree);
        Files.move(tree.resolve("a.txt"), tree.resolve("b.txt"));
        byte[] renamed = jarOf(tree);
        Files.writeString(tree.resolve("b.txt"), "other");
        assertFalse(Arrays.equals(before, renamed));
        assertFalse(Arrays.equals(renamed, jarOf(tree)));
    }

    @Test
    void entriesAreSortedByCodeUnitsWithDirectoriesAndTheEmptyOnesAmongThem() throws IOException {
        Path tree = tree("tree", List.of("b.txt", "a/z.txt", "a/B.txt", "a-b.txt", "Z.txt"));
        Files.createDirectory(tree.resolve("empty"));
        assertEquals(List.of("Z.txt", "a-b.txt", "a/", "a/B.txt", "a/z.txt", "b.txt", "empty/"), names(written(tree)));
    }

    @Test
    void everyEntryIsOf1980AndItsContentIsDeflated() throws IOException {
        Path tree = tree("tree", List.of());
        Files.writeString(tree.resolve("long.txt"), "x".repeat(100_000));
        try (ZipFile zip = new ZipFile(written(tree).toFile())) {
            ZipEntry entry = zip.getEntry("long.txt");
            assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal());
            assertEquals(ZipEntry.DEFLATED, entry.getMethod());
            assertTrue(entry.getCompressedSize() < 1000);
            assertArrayEquals(
                    Files.readAllBytes(tree.resolve("long.txt")),
                    zip.getInputStream(entry).readAllBytes());
        }
    }

    @Test
    void aStreamReadsItAsWellAsARandomAccess() throws IOException {
        Path tree = tree("tree", List.of("a.txt", "empty.txt", "z/b.txt"));
        Files.write(tree.resolve("empty.txt"), new byte[0]);
        try (JarInputStream in = new JarInputStream(Files.newInputStream(written(tree)))) {
            assertEquals("a.txt", in.getNextEntry().getName());
            assertEquals("content of a.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("empty.txt", in.getNextEntry().getName());
            assertEquals(0, in.readAllBytes().length);
            assertEquals("z/", in.getNextEntry().getName());
            assertEquals("z/b.txt", in.getNextEntry().getName());
        }
    }

    @Test
    void theManifestIsAnEntryLikeAnyOther() throws IOException {
        Path tree = tree("tree", List.of("META-INF/MANIFEST.MF", "A.txt"));
        assertEquals(List.of("A.txt", "META-INF/", "META-INF/MANIFEST.MF"), names(written(tree)));
    }

    @Test
    void aDirectoryThatIsNotThereIsAnEmptyJar() throws IOException {
        assertEquals(List.of(), names(written(temp.resolve("nowhere"))));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreFollowedButNotInALoop() throws IOException {
        Path tree = tree("tree", List.of("a/a.txt"));
        Path elsewhere = tree("elsewhere", List.of("e.txt"));
        Files.createSymbolicLink(tree.resolve("a/loop"), tree);
        Files.createSymbolicLink(tree.resolve("linked"), elsewhere);
        Files.createSymbolicLink(tree.resolve("nowhere"), temp.resolve("does-not-exist"));
        assertEquals(List.of("a/", "a/a.txt", "linked/", "linked/e.txt"), names(written(tree)));
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsAnErrorAndLeavesNoJar() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        Path jar = temp.resolve("file.jar");
        assertThrows(IOException.class, () -> ClassesJar.write(file, jar));
        assertFalse(Files.exists(jar));
    }

    @Test
    void moreEntriesThanAJarHoldsAreAnError() throws IOException {
        byte[] nothing = new byte[0];
        try (ZipWriter zip = new ZipWriter(OutputStream.nullOutputStream(), 0)) {
            for (int i = 0; i < ZipWriter.MAX_ENTRIES; i++) {
                zip.stored("file-" + i, nothing);
            }
            Exception e = assertThrows(IOException.class, () -> zip.stored("one-too-many", nothing));
            assertTrue(e.toString().contains("65,535"), e.toString());
        }
    }

    private Path tree(String name, List<String> files) throws IOException {
        Path tree = Files.createDirectory(temp.resolve(name));
        for (String file : files) {
            Workshop.write(tree.resolve(file), "content of " + file);
        }
        return tree;
    }

    private Path written(Path directory) throws IOException {
        Path jar = Files.createTempFile(temp, "classes", ".jar");
        ClassesJar.write(directory, jar);
        return jar;
    }

    private byte[] jarOf(Path directory) throws IOException {
        return Files.readAllBytes(written(directory));
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
