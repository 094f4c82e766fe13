package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import java.io.File;
import java.time.InstantSource;

/** What is known of the hashes of files, kept in the cache for each folder that they belong to. */
final class HashMemos {

    private static final byte[] NOTHING = {};

    private final Store store;
    private final HashTrace trace;

    HashMemos(Store store, HashTrace trace) {
        this.store = store;
        this.trace = trace;
    }

    /**
     * @param what tells several memos of one folder apart
     */
    FileHashMemo recall(String what, File folder) {
        byte[] bytes;
        try {
            bytes = store.recall(id(what, folder));
        } catch (EntryNotFoundException unknown) {
            bytes = NOTHING;
        }
        return new FileHashMemo(bytes, InstantSource.system(), trace);
    }

    /** Keeps what was learnt, if anything. */
    void keep(String what, File folder, FileHashMemo memo) {
        if (memo.isWorthKeeping()) {
            store.remember(id(what, folder), memo.toBytes());
        }
    }

    private static ActionId id(String what, File folder) {
        return new InputManifest("file hashes")
                .add("of", what)
                .add("folder", folder.toString())
                .id(HashTrace.NONE);
    }
}
