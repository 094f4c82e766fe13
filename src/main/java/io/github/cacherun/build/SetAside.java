package io.github.cacherun.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What lies in a folder, out of sight for a while. It is moved, not copied, so that neither its size nor its kind
 * matters, and what a killed build left aside is found again by the next one.
 *
 * @param folder whose children are meant
 * @param aside where they are meanwhile, on the same file system
 */
record SetAside(Path folder, Path aside) {

    /** Derived from sources, so that it can always be had again, and harmful where it no longer belongs. */
    private static final String CLASS_FILE = ".class";

    /**
     * Moves the children away; one that cannot be moved, as it is somebody else's or open, stays.
     *
     * @param stays says of a child that it is left where it is
     * @return the children that could not be moved
     */
    List<Path> hide(Predicate<Path> stays) throws IOException {
        Files.createDirectories(aside);
        List<Path> stuck = new ArrayList<>();
        for (Path child : children(folder)) {
            if (!stays.test(child)) {
                try {
                    Files.move(child, aside.resolve(child.getFileName()));
                } catch (IOException notOurs) {
                    stuck.add(child);
                }
            }
        }
        return stuck;
    }

    /** Moves each child back unless there is a new one of its name, and forgets the others. */
    void putBackChildren() throws IOException {
        if (Files.isDirectory(aside)) {
            for (Path child : children(aside)) {
                moveUnlessThere(child, folder.resolve(child.getFileName()));
            }
            Folders.delete(aside);
        }
    }

    /** Moves each file back unless there is a new one in its place or it is a class file. */
    void putBackFiles() throws IOException {
        if (Files.isDirectory(aside)) {
            for (Path file : Folders.files(aside)) {
                if (!file.toString().endsWith(CLASS_FILE)) {
                    Path home = folder.resolve(aside.relativize(file));
                    Files.createDirectories(home.resolveSibling("."));
                    moveUnlessThere(file, home);
                }
            }
            Folders.delete(aside);
        }
    }

    private static void moveUnlessThere(Path from, Path home) throws IOException {
        if (!Files.exists(home)) {
            Files.move(from, home);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(children::add);
            }
        }
        return children;
    }
}
