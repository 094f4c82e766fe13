package io.github.cacherun.cache;

import io.github.cacherun.os.FileStamp;
import java.io.IOException;

/**
 * Remembers that an executable's content was fully checked, so that a hit need not read it. The proof is an ordinary
 * index entry that points at the executable's output; its action names the file's stamp at the time of the check, so
 * it says nothing any more once the file was changed, and is trimmed when it was not asked for.
 */
final class CheckProof {

    private final CacheView view;

    CheckProof(CacheView view) {
        this.view = view;
    }

    /**
     * Whether the file with this stamp was checked.
     *
     * @param content names what it has to hold
     * @param output where it lies
     */
    boolean holds(ActionId content, OutputId output, ExecutableName name, FileStamp stamp) {
        try {
            Entry proof = new EntryReader(view).entry(action(content, name, stamp));
            return proof.outputId().hex().equals(output.hex());
        } catch (EntryNotFoundException e) {
            return false;
        }
    }

    void write(ActionId content, OutputId output, ExecutableName name, FileStamp stamp) {
        try {
            Entry proof = new Entry(output, stamp.size(), view.clock().instant());
            new EntryWriter(view).index(action(content, name, stamp), proof);
        } catch (IOException e) {
            // best effort: without the proof the next hit checks the content again
            return;
        }
    }

    /** Joined, not concatenated: a cold JVM takes long to link a string template. */
    static ActionId action(ActionId content, ExecutableName name, FileStamp stamp) {
        String size = Long.toString(stamp.size());
        String modified = Long.toString(stamp.modifiedNanos());
        String description = String.join(" ", "checked", size, modified, stamp.inode(), name.value());
        return content.subkey(description);
    }
}
