package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.Path;

/** The hash of a file's content: plain SHA-256, without salt, hence also its name as an output. */
public final class FileHash {

    private FileHash() {}

    /** Reads and hashes the whole file. */
    public static OutputId of(Path file) throws IOException {
        return Content.of(Source.of(file)).outputId();
    }

    /** As {@link #of(Path)}, and writes the hash, or why there is none, to the trace. */
    public static OutputId of(Path file, HashTrace trace) throws IOException {
        try {
            OutputId hash = of(file);
            trace.line("HASH " + file + ": " + hash.hex());
            return hash;
        } catch (IOException e) {
            trace.line("HASH " + file + ": " + e);
            throw e;
        }
    }
}
