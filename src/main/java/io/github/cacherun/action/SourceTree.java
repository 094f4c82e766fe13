package io.github.cacherun.action;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists what a build can see below its source folders: every file, hidden ones too, through symbolic links, and every
 * empty directory, sorted by path. What may not be read is listed as neither. A directory is entered through one link
 * only, and never into itself: other links to it are listed as such. Not for use by several threads at once.
 */
public final class SourceTree {

    /**
     * A file or an empty directory.
     *
     * @param path as the build sees it
     * @param sameAs of a link to a directory that is listed elsewhere its real path; null for all else
     */
    public record Node(Path path, FileStat stat, @Nullable Path sameAs) implements Comparable<Node> {

        /** By path alone. */
        @Override
        public int compareTo(Node other) {
            return path.compareTo(other.path);
        }
    }

    private final Predicate<Path> left;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();
    private final Set<Path> entered = new HashSet<>();

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
        Collections.sort(tree.nodes);
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
            nodes.add(new Node(path, stat, null));
        } else {
            enter(path, stat, above);
        }
    }

    private void enter(Path directory, FileStat stat, List<Path> above) throws IOException {
        if (Files.isSymbolicLink(directory)) {
            Path real = directory.toRealPath();
            if (leadsBack(directory, above) || !entered.add(real)) {
                nodes.add(new Node(directory, stat, real));
                return;
            }
        }
        List<Path> children;
        try {
            children = children(directory);
        } catch (AccessDeniedException e) {
            // nor can the build look into it, unless it is somebody else's business
            addUnreadable(directory);
            return;
        }
        above.add(directory);
        for (Path child : children) {
            if (!left.test(child)) {
                visit(child, above);
            }
        }
        above.remove(above.size() - 1);
        if (children.isEmpty()) {
            nodes.add(new Node(directory, stat, null));
        }
    }

    /** Sorted, so that it does not depend on the file system which of two links is entered. */
    private static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path child : stream) {
                children.add(child);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(children);
        return children;
    }

    private void addUnreadable(Path path) {
        nodes.add(new Node(path, new FileStat(FileStat.Kind.OTHER, 0, 0, 0, 0, false), null));
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
