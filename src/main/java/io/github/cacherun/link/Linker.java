package io.github.cacherun.link;

import java.io.IOException;
import java.nio.file.Path;

/** Makes one executable file of a program's classes and class path. */
public interface Linker {

    /**
     * Writes the executable to {@code target}, replacing what is there; after a failure nothing is there. Equal requests
     * give files that are equal to the byte. Safe for use by several threads with different targets.
     *
     * @throws LinkException if the program cannot be linked as it is
     * @throws IOException if the classes cannot be read or the target not be written
     */
    LinkResult link(LinkRequest request, Path target) throws IOException, LinkException;
}
