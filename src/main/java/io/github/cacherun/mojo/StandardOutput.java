package io.github.cacherun.mojo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** What is printed for programs to read: past {@code System.out}, of which Maven 4 makes log lines. */
final class StandardOutput {

    private StandardOutput() {}

    static void print(byte[] text) throws IOException {
        // not closed: the descriptor is Maven's
        new FileOutputStream(FileDescriptor.out).write(text);
    }
}
