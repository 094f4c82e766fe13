package io.github.cacherun.build;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.FileHash;
import io.github.cacherun.cache.VerifyFailedException;
import io.github.cacherun.os.FileProblem;
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

    /**
     * The stored file, or the source itself when it could not be stored.
     *
     * @throws InvalidRequestException in verify mode, when the cache has something else
     */
    CachedFile put(ActionId id, ExecutableName name, Path source) throws IOException, InvalidRequestException {
        if (closed) {
            return unstored(source);
        }
        try {
            return bench.cache().putExecutable(id, name, source);
        } catch (VerifyFailedException e) {
            throw new InvalidRequestException(
                    "cache.verify: " + name.value() + " was made again and is not what the cache has. Either something"
                            + " that it depends on is missing from its action (-Dcache.hash shows what is in it), or it"
                            + " cannot be reproduced, as with a time stamp in it; -Dcache.rebuild stores the new one.\n"
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            warn(e);
            return unstored(source);
        }
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

    /** What was remembered. */
    byte[] recall(ActionId id) throws EntryNotFoundException {
        return bench.cache().getBytes(id);
    }

    /** A file as the cache would describe it, where it is not to be stored. */
    static CachedFile unstored(Path source) throws IOException {
        return new CachedFile(source, new Entry(FileHash.of(source), Files.size(source), Instant.EPOCH));
    }

    private void warn(IOException e) {
        closed = true;
        bench.log()
                .warn("cache: " + bench.cache().directory() + " cannot be written (" + FileProblem.describe(e)
                        + "); the program is run without being stored");
        bench.log().debug(e);
    }
}
