package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * An empty build directory for the length of a build. Compiler plugins decide by time stamps what to do again, and say
 * "nothing to compile" after changes that matter, so what an earlier build left must be out of their sight. It is set
 * aside, and what the build did not make anew (packaged jars, reports, test classes) is put back after it.
 */
final class CleanRoom implements AutoCloseable {

    /** Holds what is set aside and the lock: it stays where it is. */
    static final String OWN = ".cache-maven-plugin";

    private final Path directory;
    private final Path aside;

    private CleanRoom(Path directory) {
        this.directory = directory;
        this.aside = directory.resolve(OWN).resolve("aside");
    }

    /**
     * Empties the build directory, and the folder of classes if it lies elsewhere.
     *
     * @throws IOException also when the build directory holds the project itself: it cannot be emptied then
     */
    static CleanRoom open(MavenProject project) throws IOException {
        Path directory = Path.of(project.getBuild().getDirectory());
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        refuseSources(project, directory, "directory");
        CleanRoom room = new CleanRoom(directory);
        room.putBack();
        Files.createDirectories(room.aside);
        room.setAside();
        if (!classes.startsWith(directory)) {
            refuseSources(project, classes, "outputDirectory");
            delete(classes);
        }
        return room;
    }

    /** Puts back what was set aside and was not made anew. */
    @Override
    public void close() throws IOException {
        putBack();
    }

    private static void refuseSources(MavenProject project, Path output, String parameter) throws IOException {
        List<Path> kept = new ArrayList<>();
        kept.add(project.getBasedir().toPath());
        for (String root : project.getCompileSourceRoots()) {
            kept.add(Path.of(root));
        }
        for (Path source : kept) {
            if (source.startsWith(output)) {
                throw new IOException("<" + parameter + "> of " + project.getFile() + " is " + output
                        + ", which holds the project's own files: a build from nothing is not possible there;"
                        + " choose a folder that holds build outputs only");
            }
        }
    }

    private void setAside() throws IOException {
        for (Path child : children(directory)) {
            if (!child.endsWith(OWN)) {
                Files.move(child, aside.resolve(child.getFileName()));
            }
        }
    }

    /** Also finds what a build left that was killed. */
    private void putBack() throws IOException {
        if (!Files.isDirectory(aside)) {
            return;
        }
        for (Path child : children(aside)) {
            Path home = directory.resolve(child.getFileName());
            if (!Files.exists(home)) {
                Files.move(child, home);
            }
        }
        delete(aside);
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        return children;
    }

    /** Deletes a folder and all in it; links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
