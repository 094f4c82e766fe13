package io.github.cacherun.build;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.FileHash;
import io.github.cacherun.cache.VerifyFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Puts into the cache what can be put there. When the cache cannot be written (read-only, full) there is one warning,
 * and everything goes on from the files that were to be stored. In a dry run nothing is put.
 */
final class Store {

    private final Workbench bench;
    private boolean closed;

    Store(Workbench bench) {
        this.bench = bench;
        this.closed = bench.has(Switch.DRY_RUN);
    }

    /** A put as the cache has it. */
    private interface Put {
        CachedFile put() throws IOException;
    }

    /** The stored file, or the source itself when it could not be stored. */
    CachedFile put(ActionId id, Path source) throws IOException {
        return attempt(() -> bench.cache().put(id, source), source);
    }

    /** The stored executable, or the source itself when it could not be stored. */
    CachedFile putExecutable(ActionId id, ExecutableName name, Path source) throws IOException {
        return attempt(() -> bench.cache().putExecutable(id, name, source), source);
    }

    /**
     * For what may differ from one build to the next: memos, messages of tools. What cannot be remembered is found out
     * anew, so a hit on a read-only cache has nothing to complain of.
     */
    void remember(ActionId id, byte[] bytes) {
        if (!closed) {
            try {
                bench.cache().putBytesNoVerify(id, bytes);
            } catch (IOException e) {
                bench.log().debug("cache: not remembered", e);
            }
        }
    }

    /** A file as the cache would describe it, where it is not to be stored. */
    static CachedFile unstored(Path source) throws IOException {
        return new CachedFile(source, new Entry(FileHash.of(source), Files.size(source), Instant.EPOCH));
    }

    private CachedFile attempt(Put put, Path source) throws IOException {
        if (!closed) {
            try {
                return put.put();
            } catch (VerifyFailedException e) {
                throw e;
            } catch (IOException e) {
                warn(e);
            }
        }
        return unstored(source);
    }

    private void warn(IOException e) {
        closed = true;
        bench.log()
                .warn("cache: " + bench.cache().directory() + " cannot be written (" + e.getMessage()
                        + "); the program is run without being stored");
        bench.log().debug(e);
    }
}
