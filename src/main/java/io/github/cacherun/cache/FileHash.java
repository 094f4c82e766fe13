package io.github.cacherun.cache;

import java.io.IOException;
import java.io.OutputStream;
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
        return of(file, OutputStream.nullOutputStream(), trace);
    }

    /** As {@link #of(Path, HashTrace)}, and copies what is read to somebody else who wants to see it. */
    public static OutputId of(Path file, OutputStream reader, HashTrace trace) throws IOException {
        try {
            OutputId hash = Content.ofCopied(Source.of(file), reader).outputId();
            trace.line("HASH " + file + ": " + hash.hex());
            return hash;
        } catch (IOException e) {
            trace.line("HASH " + file + ": " + e);
            throw e;
        }
    }
}
