package io.github.cacherun.cache;

import io.github.cacherun.os.FileStamp;
import java.io.IOException;
import java.nio.file.Path;

/** Makes sure that a file of the cache that will be executed or mapped into memory is what was put, reading it once. */
final class ContentCheck {

    private final CacheView view;
    private final CheckProof proof;

    ContentCheck(CacheView view) {
        this.view = view;
        this.proof = new CheckProof(view);
    }

    /**
     * Passes a file whose content was checked, now or at a time since when the file did not change.
     *
     * @param entry what the file is to hold
     * @throws EntryNotFoundException when it is not there or holds something else
     */
    void require(Path file, Entry entry, ExecutableName name) throws EntryNotFoundException {
        FileStamp stamp = stamp(file);
        if (stamp.size() != entry.size()) {
            throw new EntryNotFoundException("file incomplete");
        }
        if (!proof.holds(entry.outputId(), name, stamp)) {
            check(file, entry, name, stamp);
        }
    }

    private FileStamp stamp(Path file) throws EntryNotFoundException {
        try {
            return FileStamp.of(file, view.os());
        } catch (IOException e) {
            throw EntryNotFoundException.unreadable(file, e);
        }
    }

    private void check(Path file, Entry entry, ExecutableName name, FileStamp before) throws EntryNotFoundException {
        if (!new Content(entry.outputId(), entry.size()).isIn(file)) {
            throw new EntryNotFoundException("bad checksum");
        }
        if (!view.isDryRun() && before.equals(stamp(file))) {
            proof.write(entry.outputId(), name, before);
        }
    }
}
