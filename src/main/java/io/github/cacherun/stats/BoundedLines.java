package io.github.cacherun.stats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, of which those that are too long to be ours are given as empty ones: memory is bounded. */
final class BoundedLines implements Closeable {

    private final InputStream in;

    private BoundedLines(InputStream in) {
        this.in = in;
    }

    /**
     * Opens the file.
     *
     * @throws IOException if it is none: opening a named pipe waits for somebody to write to it
     */
    static BoundedLines of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Files.exists(file)
                    ? new FileSystemException(file.toString(), null, "not a regular file")
                    : new NoSuchFileException(file.toString());
        }
        return of(Files.newInputStream(file));
    }

    static BoundedLines of(InputStream in) {
        return new BoundedLines(new BufferedInputStream(in));
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (++length <= RunLine.MAX_BYTES) {
                line.write(b);
            }
        }
        return length > RunLine.MAX_BYTES ? "" : line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
