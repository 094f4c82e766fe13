package io.github.cacherun.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard input of this JVM. */
final class StandardInput {

    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/0");

    private StandardInput() {}

    /**
     * Whether whoever started this JVM has closed it: its descriptor then belongs to the first file that the JVM has
     * opened, its class library, which no program must read. Where the system does not say, it is taken to be open.
     */
    static boolean isClosed() {
        try {
            return Files.isSameFile(DESCRIPTOR, Path.of(System.getProperty("java.home"), "lib", "modules"));
        } catch (IOException unknown) {
            return false;
        }
    }
}
