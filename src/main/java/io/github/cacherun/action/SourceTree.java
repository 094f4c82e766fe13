package io.github.cacherun.action;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists what a build can see below its source folders: every file, hidden ones too, through symbolic links, and every
 * empty directory, sorted by path. What may not be read is listed as neither. A directory that a link leads back into is listed once as a loop and not entered
 * again. Not for use by several threads at once.
 */
public final class SourceTree {

    /** A file or an empty directory, by its path as the build sees it. */
    public record Node(Path path, FileStat stat) {}

    private final Predicate<Path> left;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    private SourceTree(Predicate<Path> left) {
        this.left = left;
    }

    /**
     * Walks the roots; one that does not exist is passed over, one below another is listed once.
     *
     * @param left says of a path that it and all below it is left out
     */
    public static List<Node> list(Collection<Path> roots, Predicate<Path> left) throws IOException {
        SourceTree tree = new SourceTree(left);
        for (Path root : roots) {
            if (!left.test(root) && Files.exists(root)) {
                tree.visit(root, new ArrayList<>());
            }
        }
        tree.nodes.sort((a, b) -> a.path().compareTo(b.path()));
        return tree.nodes;
    }

    private void visit(Path path, List<Path> above) throws IOException {
        if (!visited.add(path)) {
            return;
        }
        FileStat stat;
        try {
            stat = FileStat.of(path);
        } catch (FileSystemException e) {
            if (!Files.isSymbolicLink(path)) {
                throw e;
            }
            // it leads nowhere, or to itself
            addUnreadable(path);
            return;
        }
        if (stat.kind() != FileStat.Kind.DIRECTORY) {
            nodes.add(new Node(path, stat));
        } else {
            enter(path, stat, above);
        }
    }

    private void enter(Path directory, FileStat stat, List<Path> above) throws IOException {
        if (Files.isSymbolicLink(directory) && leadsBack(directory, above)) {
            nodes.add(new Node(directory, stat));
            return;
        }
        above.add(directory);
        boolean empty = true;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                empty = false;
                if (!left.test(child)) {
                    visit(child, above);
                }
            }
        } catch (AccessDeniedException e) {
            // nor can the build look into it, unless it is somebody else's business
            addUnreadable(directory);
            empty = false;
        }
        above.remove(above.size() - 1);
        if (empty) {
            nodes.add(new Node(directory, stat));
        }
    }

    private void addUnreadable(Path path) {
        nodes.add(new Node(path, new FileStat(FileStat.Kind.OTHER, 0, 0, 0, 0, false)));
    }

    private static boolean leadsBack(Path link, List<Path> above) throws IOException {
        for (Path directory : above) {
            if (Files.isSameFile(link, directory)) {
                return true;
            }
        }
        return false;
    }
}
