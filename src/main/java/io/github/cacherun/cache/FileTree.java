package io.github.cacherun.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A file, or a directory with all that is in it. Symbolic links are never followed. */
final class FileTree {

    private FileTree() {}

    /** Bytes of the regular files in it, as far as they can be looked at. */
    static long bytes(Path root) {
        SizeSum sum = new SizeSum();
        walk(root, sum);
        return sum.bytes;
    }

    /** Deletes what can be deleted of it; what cannot is left to a later trim. */
    static void delete(Path root) {
        walk(root, new Deletion());
    }

    private static void walk(Path root, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("the visitors let nothing through", e);
        }
    }

    private static class TolerantVisitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class SizeSum extends TolerantVisitor {
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.isRegularFile() ? attributes.size() : 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Deletion extends TolerantVisitor {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return deleteOne(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            return deleteOne(directory);
        }

        private static FileVisitResult deleteOne(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // best effort: it has a temporary name, so a later trim comes for it
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
