package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileListingTest {

    private static final FileStat STAT = new FileStat(FileStat.Kind.FILE, 1, 2, 3, 4, false);
    private static final List<SourceTree.Node> NODES = List.of(
            new SourceTree.Node(Path.of("/a/App.java"), STAT, null),
            new SourceTree.Node(Path.of("/a/Apple.java"), STAT, null));

    private static void counts(SourceTree.Node other) {
        for (int i = 0; i < NODES.size(); i++) {
            List<SourceTree.Node> nodes = new ArrayList<>(NODES);
            nodes.set(i, other);
            assertFalse(Arrays.equals(FileListing.of(NODES), FileListing.of(nodes)), () -> "not seen: " + other);
        }
    }

    @Test
    void equalFilesMakeEqualListings() {
        assertArrayEquals(FileListing.of(NODES), FileListing.of(new ArrayList<>(NODES)));
    }

    @Test
    void everythingOfAFileCounts() {
        Path path = Path.of("/a/App.java");
        counts(new SourceTree.Node(Path.of("/a/App.jav"), STAT, null));
        counts(new SourceTree.Node(Path.of("/b/App.java"), STAT, null));
        counts(new SourceTree.Node(path, STAT, path));
        counts(new SourceTree.Node(path, new FileStat(FileStat.Kind.DIRECTORY, 1, 2, 3, 4, false), null));
        counts(new SourceTree.Node(path, new FileStat(FileStat.Kind.OTHER, 1, 2, 3, 4, false), null));
        counts(new SourceTree.Node(path, new FileStat(FileStat.Kind.FILE, 9, 2, 3, 4, false), null));
        counts(new SourceTree.Node(path, new FileStat(FileStat.Kind.FILE, 1, 9, 3, 4, false), null));
        counts(new SourceTree.Node(path, new FileStat(FileStat.Kind.FILE, 1, 2, 9, 4, false), null));
        counts(new SourceTree.Node(path, new FileStat(FileStat.Kind.FILE, 1, 2, 3, 9, false), null));
        counts(new SourceTree.Node(path, new FileStat(FileStat.Kind.FILE, 1, 2, 3, 4, true), null));
    }

    @Test
    void oneFileMoreOrLessCounts() {
        assertFalse(Arrays.equals(FileListing.of(NODES), FileListing.of(NODES.subList(0, 1))));
        assertFalse(Arrays.equals(FileListing.of(NODES), FileListing.of(NODES.subList(1, 2))));
        assertFalse(Arrays.equals(FileListing.of(NODES), FileListing.of(List.of())));
    }

    /** Only then different files cannot have equal listings. */
    @Test
    void whatIsListedCanBeReadBackToTheLastBit() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<SourceTree.Node> nodes = new ArrayList<>();
            for (int left = random.nextInt(300); left > 0; left--) {
                nodes.add(anyNode(random));
            }
            Collections.sort(nodes);
            assertEquals(nodes, new Reader(ByteBuffer.wrap(FileListing.of(nodes))).all());
        }
    }

    private static SourceTree.Node anyNode(Random random) {
        FileStat.Kind kind = List.of(FileStat.Kind.FILE, FileStat.Kind.DIRECTORY, FileStat.Kind.OTHER)
                .get(random.nextInt(3));
        boolean executable = kind == FileStat.Kind.FILE && random.nextBoolean();
        FileStat stat = new FileStat(
                kind, anyNumber(random), anyNumber(random), anyNumber(random), anyNumber(random), executable);
        return new SourceTree.Node(anyPath(random), stat, random.nextInt(4) == 0 ? anyPath(random) : null);
    }

    /** Of any length, of either sign, and those at which a byte more is needed. */
    private static long anyNumber(Random random) {
        long length = 1L << random.nextInt(Long.SIZE);
        return random.nextBoolean() ? length - random.nextInt(2) : random.nextLong() & length - 1;
    }

    private static Path anyPath(Random random) {
        String folder = "/src/" + "ä".repeat(random.nextInt(40)) + "/" + "abc".substring(random.nextInt(3));
        return Path.of(folder, "C" + random.nextInt(5_000) + ".java");
    }

    /** What {@link FileListing} writes, the other way round. */
    private record Reader(ByteBuffer bytes) {

        List<SourceTree.Node> all() {
            List<SourceTree.Node> nodes = new ArrayList<>();
            byte[] path = {};
            while (bytes.hasRemaining()) {
                path = text(path);
                char code = (char) bytes.get();
                long size = number();
                long modified = number();
                long changed = modified + number();
                FileStat stat = new FileStat(kind(code), size, modified, changed, number(), code == 'x');
                byte[] sameAs = text(new byte[0]);
                nodes.add(new SourceTree.Node(path(path), stat, sameAs.length == 0 ? null : path(sameAs)));
            }
            return nodes;
        }

        private static FileStat.Kind kind(char code) {
            return switch (code) {
                case 'f', 'x' -> FileStat.Kind.FILE;
                case 'd' -> FileStat.Kind.DIRECTORY;
                case 'o' -> FileStat.Kind.OTHER;
                default -> throw new AssertionError(code);
            };
        }

        private byte[] text(byte[] before) {
            byte[] shared = Arrays.copyOf(before, (int) number());
            byte[] text = Arrays.copyOf(shared, shared.length + (int) number());
            bytes.get(text, shared.length, text.length - shared.length);
            return text;
        }

        private long number() {
            long number = 0;
            for (int bit = 0; ; bit += 7) {
                byte next = bytes.get();
                number |= (next & 0x7FL) << bit;
                if (next >= 0) {
                    return number;
                }
            }
        }

        private static Path path(byte[] utf8) {
            return Path.of(new String(utf8, StandardCharsets.UTF_8));
        }
    }

    @Test
    void neighboursShareTheirPaths() {
        int alone = FileListing.of(NODES.subList(0, 1)).length + FileListing.of(NODES.subList(1, 2)).length;
        int shared = "/a/App".length();
        assertEquals(alone - shared, FileListing.of(NODES).length);
    }
}
