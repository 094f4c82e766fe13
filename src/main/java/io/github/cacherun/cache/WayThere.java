package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The directories and symbolic links that lead to a file: whoever may change one of them may change where it leads. */
final class WayThere {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final List<Path> places = new ArrayList<>();
    private final Deque<Path> left = new ArrayDeque<>();
    private Path at;
    private int links;

    private WayThere(Path root) {
        this.at = root;
        places.add(root);
    }

    /**
     * All of them, without symbolic links in their own names, as far as they are there; the file itself is none of them.
     *
     * @throws IOException when a link cannot be read, or they lead nowhere for ever
     */
    static List<Path> to(Path file) throws IOException {
        WayThere way = new WayThere(file.getRoot());
        way.prepend(file);
        if (way.walk()) {
            way.places.remove(way.places.size() - 1);
        }
        return way.places;
    }

    /** Whether it was all there. */
    private boolean walk() throws IOException {
        while (!left.isEmpty()) {
            String name = left.removeFirst().toString();
            Path next = at.resolve(name);
            if (name.equals("..")) {
                Path above = at.getParent();
                at = above == null ? at : above;
            } else if (Files.isSymbolicLink(next)) {
                follow(next);
            } else if (!AtomicFile.exists(next)) {
                return false;
            } else if (!name.equals(".")) {
                at = next;
                places.add(at);
            }
        }
        return at.equals(places.get(places.size() - 1)) && places.size() > 1;
    }

    private void follow(Path link) throws IOException {
        links++;
        if (links > MOST_LINKS) {
            throw new FileSystemLoopException(link.toString());
        }
        places.add(link);
        Path target = Files.readSymbolicLink(link);
        Path root = target.getRoot();
        at = root == null ? at : root;
        prepend(target);
    }

    private void prepend(Path path) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            left.addFirst(path.getName(i));
        }
    }
}
