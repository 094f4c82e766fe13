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
     * Passes an executable whose content was checked, now or at a time since when the file did not change.
     *
     * @param entry what the file is to hold
     * @throws EntryNotFoundException when it is not there or holds something else
     */
    void require(Path file, Entry entry, ExecutableName name) throws EntryNotFoundException {
        FileStamp stamp = sized(file, entry.size());
        ActionId content = new ActionId(entry.outputId().hex());
        if (!proof.holds(content, entry.outputId(), name, stamp)) {
            if (!new Content(entry.outputId(), entry.size()).isIn(file)) {
                throw new EntryNotFoundException("bad checksum");
            }
            prove(file, content, entry.outputId(), name, stamp);
        }
    }

    /**
     * The same for a companion.
     *
     * @param entry how large it is, and the executable that it lies beside
     */
    void requireCompanion(Path file, ActionId action, Entry entry, ExecutableName name) throws EntryNotFoundException {
        FileStamp stamp = sized(file, entry.size());
        if (!proof.holds(action, entry.outputId(), name, stamp)) {
            new EntryReader(view).entry(Companion.holding(action, content(file)));
            prove(file, action, entry.outputId(), name, stamp);
        }
    }

    private FileStamp sized(Path file, long size) throws EntryNotFoundException {
        FileStamp stamp = stamp(file);
        if (stamp.size() != size) {
            throw new EntryNotFoundException("file incomplete");
        }
        return stamp;
    }

    private FileStamp stamp(Path file) throws EntryNotFoundException {
        try {
            return FileStamp.of(file, view.os());
        } catch (IOException e) {
            throw EntryNotFoundException.unreadable(file, e);
        }
    }

    private static OutputId content(Path file) throws EntryNotFoundException {
        try {
            return FileHash.of(file);
        } catch (IOException e) {
            throw EntryNotFoundException.unreadable(file, e);
        }
    }

    private void prove(Path file, ActionId content, OutputId output, ExecutableName name, FileStamp before)
            throws EntryNotFoundException {
        if (!view.isDryRun() && before.equals(stamp(file)) && isForced(file)) {
            proof.write(content, output, name, before);
        }
    }

    /** What was read may not be on the disk yet, if somebody has just copied it here, and the proof outlives a crash. */
    private static boolean isForced(Path file) {
        try {
            AtomicFile.force(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
