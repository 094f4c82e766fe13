package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A module of this checkout that is not part of this call.
 *
 * @param key {@code groupId:artifactId}
 * @param version its version
 * @param pom its POM
 */
record NearbyModule(String key, String version, Path pom) {

    Path basedir() {
        return pom.resolveSibling(".").normalize();
    }

    String artifactId() {
        return key.substring(key.indexOf(':') + 1);
    }

    /** Whether its POM or a file below its {@code src} is newer; tests are not. Files are not read. */
    boolean hasSourceNewerThan(FileTime time) throws IOException {
        if (Files.getLastModifiedTime(pom).compareTo(time) > 0) {
            return true;
        }
        Path src = basedir().resolve("src");
        if (!Files.isDirectory(src)) {
            return false;
        }
        Search search = new Search(src, time);
        Files.walkFileTree(src, search);
        return search.found;
    }

    /** Ends at the first file that is newer. */
    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path src;
        private final FileTime time;
        private boolean found;

        Search(Path src, FileTime time) {
            this.src = src;
            this.time = time;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean tests = folder.equals(src.resolve("test")) || folder.equals(src.resolve("it"));
            return tests ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found = attributes.lastModifiedTime().compareTo(time) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
