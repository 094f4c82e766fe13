package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A project to measure on.
 *
 * @param name short, for the result
 * @param main the source of its main class
 */
record Sample(String name, Path directory, Path main) {

    private static final String EDITED = "static final int EDIT = ";

    /** Stands in the main class, for {@link #edit}. */
    static final String TO_EDIT = EDITED + "0;";

    Path classes() {
        return directory.resolve("target").resolve("classes");
    }

    /** Where the class path of the dependencies is written when the sample is prepared. */
    Path classPathFile() {
        return directory.resolve("target").resolve("class-path.txt");
    }

    /** What {@code java -cp} needs. */
    String classPath() throws IOException {
        String dependencies = Files.readString(classPathFile()).strip();
        return dependencies.isEmpty() ? classes().toString() : classes() + ":" + dependencies;
    }

    /** A copy with all that was built, at another place, for commands that change it. */
    Sample copy(String suffix) throws IOException {
        Path copy = directory.resolveSibling(name + suffix);
        Folder.delete(copy);
        Folder.transfer(
                directory, copy, path -> false, (from, to) -> Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES));
        return new Sample(name, copy, copy.resolve(directory.relativize(main)));
    }

    /** Changes one constant in one source, to another value each time, also beside other copies: the cache knows all of them. */
    Command.Preparation edit() {
        AtomicInteger edits = new AtomicInteger((int) (System.nanoTime() & 0x3fffffff));
        return () -> {
            String text = Files.readString(main);
            int from = text.indexOf(EDITED);
            int to = text.indexOf(';', from);
            String edited = text.substring(0, from) + EDITED + edits.incrementAndGet() + text.substring(to);
            Files.writeString(main, edited);
        };
    }
}
