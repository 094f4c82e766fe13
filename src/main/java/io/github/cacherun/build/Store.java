package io.github.cacherun.build;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.Entry;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.FileHash;
import io.github.cacherun.cache.Label;
import io.github.cacherun.cache.Survey;
import io.github.cacherun.os.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the cache what can be put there. When the cache cannot be written (read-only, full) there is one warning,
 * and everything goes on from the files that were to be stored. In a dry run nothing is put.
 */
final class Store {

    private final Workbench bench;
    private final @Nullable Verification verification;
    private boolean closed;
    private long putBytes;

    Store(Workbench bench) {
        this.bench = bench;
        this.closed = bench.has(Switch.DRY_RUN);
        this.verification = bench.has(Switch.VERIFY) && !closed ? new Verification(bench) : null;
    }

    /**
     * The stored file, or the source itself when it could not be stored. In verify mode what the cache has, also when it
     * is something else: see {@link #differs}.
     *
     * @throws InvalidRequestException in verify mode, when the cache has something else and its file is lost
     */
    CachedFile put(Product product, Path source) throws IOException, InvalidRequestException {
        // a cache that cannot be written can be compared with all the same
        if (closed && verification == null) {
            return unstored(source);
        }
        try {
            CachedFile put = verification == null
                    ? bench.cache().labelled(product.label()).putExecutable(product.action(), product.file(), source)
                    : verification.put(product, source);
            putBytes += put.entry().size();
            return put;
        } catch (IOException e) {
            warn(e);
            return unstored(source);
        }
    }

    /** Bytes of what was put, memos aside. */
    long putBytes() {
        return putBytes;
    }

    /** Whether it was found in verify mode that the cache has something else. */
    boolean differs(Product product) {
        return verification != null && verification.differs(product);
    }

    /** A product that is used in this call, but must not be stored. */
    CachedFile passOver(Product product, Path source) throws IOException {
        if (verification != null) {
            verification.passOver(product);
        }
        return unstored(source);
    }

    /**
     * To be called before anything is made of what was put.
     *
     * @throws InvalidRequestException in verify mode, with all that differs
     */
    void requireVerified() throws InvalidRequestException {
        if (verification != null) {
            verification.requireEqual();
        }
    }

    /** In verify mode says what was verified. */
    void tellVerified(String program) {
        if (verification != null) {
            verification.tell(program);
        }
    }

    /**
     * For what may differ from one build to the next: memos, messages of tools. What cannot be remembered is found out
     * anew, so a hit on a read-only cache has nothing to complain of.
     */
    void remember(ActionId id, byte[] bytes) {
        if (!closed) {
            remember(bench.cache(), id, bytes);
        }
    }

    /**
     * The same for what belongs to one module.
     *
     * @param module its {@code groupId:artifactId}, maybe with more behind a second colon
     */
    void remember(String module, ActionId id, byte[] bytes) {
        if (!closed) {
            int end = module.indexOf(':', module.indexOf(':') + 1);
            Label label = new Label(Survey.Kind.MEMO, end < 0 ? module : module.substring(0, end));
            remember(bench.cache().labelled(label), id, bytes);
        }
    }

    private void remember(DiskCache cache, ActionId id, byte[] bytes) {
        try {
            cache.putBytesNoVerify(id, bytes);
        } catch (IOException e) {
            bench.log().debug("cache: not remembered", e);
        }
    }

    /** What was remembered, to be relied on: in verify mode nothing is, as it is to be found out anew. */
    byte[] recall(ActionId id) throws EntryNotFoundException {
        return bench.cache().getBytes(id);
    }

    /** What was remembered, only to tell the user of it. */
    byte[] recallToTell(ActionId id) throws EntryNotFoundException {
        DiskCache cache = bench.has(Switch.VERIFY) ? bench.cache().withMode(DiskCache.Mode.NORMAL) : bench.cache();
        return cache.getBytes(id);
    }

    /** A file as the cache would describe it, where it is not to be stored. */
    private static CachedFile unstored(Path source) throws IOException {
        return new CachedFile(source, new Entry(FileHash.of(source), Files.size(source), Instant.EPOCH));
    }

    private void warn(IOException e) {
        if (closed) {
            return;
        }
        closed = true;
        bench.log()
                .warn("cache: " + bench.cache().directory() + " cannot be written (" + FileProblem.describe(e)
                        + "); the program is run without being stored");
        bench.log().debug(e);
    }
}
