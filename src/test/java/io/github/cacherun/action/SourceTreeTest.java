package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    Path root;

    private void write(String... files) throws IOException {
        for (String file : files) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
    }

    private List<String> list(Predicate<Path> left) throws IOException {
        List<String> names = new ArrayList<>();
        for (SourceTree.Node node : SourceTree.list(List.of(root), left)) {
            names.add(root.relativize(node.path()).toString().replace(File.separatorChar, '/') + " "
                    + node.stat().kind());
        }
        return names;
    }

    @Test
    void everyFileIsListedHiddenOnesAndCaseTwinsToo() throws IOException {
        write("b/twin.txt", "b/TWIN.txt", "a/.hidden", "a/.git/config");
        assertEquals(
                List.of("a/.git/config FILE", "a/.hidden FILE", "b/TWIN.txt FILE", "b/twin.txt FILE"),
                list(path -> false));
    }

    @Test
    void anEmptyDirectoryIsListedAndAFullOneIsNot() throws IOException {
        write("full/file");
        Files.createDirectories(root.resolve("empty"));
        assertEquals(List.of("empty DIRECTORY", "full/file FILE"), list(path -> false));
    }

    @Test
    void whatIsLeftOutIsLeftOutWithAllBelow() throws IOException {
        write("src/a", "target/classes/b");
        assertEquals(List.of("src/a FILE"), list(path -> path.endsWith("target")));
    }

    @Test
    void aLinkedDirectoryIsListedThroughTheLink() throws IOException {
        write("real/file");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
        assertEquals(List.of("link/file FILE", "real/file FILE"), list(path -> false));
    }

    @Test
    void aLinkThatLeadsBackIsNotFollowedForEver() throws IOException {
        write("a/file");
        Files.createSymbolicLink(root.resolve("a/up"), root.resolve("a"));
        assertEquals(List.of("a/file FILE", "a/up DIRECTORY"), list(path -> false));
    }

    @Test
    void aFolderIsEnteredThroughOneLinkOnlyAndTheOthersSayWhichItIs() throws IOException {
        write("real/file", "other/file");
        for (String link : List.of("b", "a")) {
            Files.createSymbolicLink(root.resolve(link), root.resolve("real"));
        }
        assertEquals(List.of("a/file FILE", "b DIRECTORY", "other/file FILE", "real/file FILE"), list(path -> false));
        assertEquals(
                root.resolve("real").toRealPath(),
                SourceTree.list(List.of(root), path -> false).get(1).sameAs());
    }

    @Test
    void aWebOfLinksIsWalkedInNoTime() throws IOException {
        for (int from = 0; from < 12; from++) {
            write("f" + from + "/file");
            for (int to = 0; to < 12; to++) {
                if (to != from) {
                    Files.createSymbolicLink(root.resolve("f" + from + "/to" + to), root.resolve("f" + to));
                }
            }
        }
        assertTrue(SourceTree.list(List.of(root), path -> false).size() < 12 * 12 * 3);
    }

    @Test
    void aBrokenLinkIsSomethingToo() throws IOException {
        Files.createSymbolicLink(root.resolve("broken"), root.resolve("nowhere"));
        assertEquals(List.of("broken OTHER"), list(path -> false));
    }

    @Test
    void aLinkToItselfIsSomethingToo() throws IOException {
        Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
        assertEquals(List.of("self OTHER"), list(path -> false));
    }

    @Test
    void aFolderThatMayNotBeReadIsSomethingToo() throws IOException {
        write("locked/file", "open/file");
        assumeTrue(root.resolve("locked").toFile().setReadable(false), "this system has no such permission");
        assumeFalse(Files.isReadable(root.resolve("locked")), "root reads everything");
        assertEquals(List.of("locked OTHER", "open/file FILE"), list(path -> false));
    }

    @Test
    void aRootThatIsNotThereIsPassedOver() throws IOException {
        assertEquals(List.of(), SourceTree.list(List.of(root.resolve("none")), path -> false));
    }

    @Test
    void aRootBelowAnotherIsListedOnce() throws IOException {
        write("java/A.java");
        List<SourceTree.Node> nodes = SourceTree.list(List.of(root, root.resolve("java")), path -> false);
        assertEquals(1, nodes.size());
    }
}
