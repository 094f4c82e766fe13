package io.github.cacherun.build;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.FileStat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The hashes of some files of a folder, of which nothing is recalled until one is asked for. */
final class FolderHashes {

    private final HashMemos memos;
    private final String what;
    private final File folder;
    private @Nullable FileHashMemo memo;

    /**
     * @param what tells several memos of one folder apart
     */
    FolderHashes(HashMemos memos, String what, File folder) {
        this.memos = memos;
        this.what = what;
        this.folder = folder;
    }

    /** As {@link FileHashMemo#hash}. */
    String hash(Path file, FileStat stat) throws IOException {
        return memo().hash(file, stat);
    }

    /** What is known, recalled now if need be. */
    FileHashMemo memo() {
        if (memo == null) {
            memo = memos.recall(what, folder);
        }
        return memo;
    }

    /** Remembers what was read, for the next time. */
    void keep() {
        if (memo != null) {
            memos.keep(what, folder, memo);
        }
    }
}
