package io.github.cacherun.link;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies below a directory, by name: relative, {@code /} between the segments and after a directory, sorted by
 * code units, so that the order says nothing about the machine. Symbolic links are followed, but not into a loop.
 */
final class ClassesTree extends SimpleFileVisitor<Path> {

    private final SortedMap<String, Path> found = new TreeMap<>();
    private final Path root;

    private ClassesTree(Path root) {
        this.root = root;
    }

    static SortedMap<String, Path> of(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        ClassesTree tree = new ClassesTree(root);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, tree);
        return tree.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        if (!directory.equals(root)) {
            found.put(name(directory) + "/", directory);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        // A link to nowhere has no content, and reading a pipe would wait for ever.
        if (attributes.isRegularFile()) {
            found.put(name(file), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof FileSystemLoopException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace(File.separatorChar, '/');
    }
}
