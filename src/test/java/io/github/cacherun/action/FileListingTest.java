package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
}
