package io.github.cacherun.cache;

import java.io.IOException;

/**
 * In verify mode: an action gave another output than the one stored, so either its ID misses an input or its output is
 * not reproducible. The stored entry is left as it was.
 */
public final class VerifyFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "cache verify failed: ";

    private final transient ActionId id;
    private final transient Entry stored;
    private final transient OutputId newOutputId;
    private final long newSize;

    VerifyFailedException(ActionId id, Entry stored, Content fresh) {
        super(PREFIX + "action " + id.hex() + "\n  old: " + describe(stored.outputId(), stored.size()) + ", put "
                + stored.timePut() + "\n  new: " + describe(fresh.outputId(), fresh.size()));
        this.id = id;
        this.stored = stored;
        this.newOutputId = fresh.outputId();
        this.newSize = fresh.size();
    }

    /** The action, and the old and the new output, each on its line. */
    public String description() {
        String message = getMessage();
        return message == null ? "" : message.substring(PREFIX.length());
    }

    private static String describe(OutputId outputId, long size) {
        return "output " + outputId.hex() + ", " + size + " bytes";
    }

    public ActionId id() {
        return id;
    }

    /** What the cache had, and still has. */
    public Entry stored() {
        return stored;
    }

    /** What was about to be put. */
    public OutputId newOutputId() {
        return newOutputId;
    }

    /** Bytes of what was about to be put. */
    public long newSize() {
        return newSize;
    }
}
