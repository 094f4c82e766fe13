package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A miss: the cache has no such entry, or none that can be trusted. The answer to it is to do the work. Carries no
 * stack trace, since misses are ordinary.
 */
public final class EntryNotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reason when nothing was ever put for an action, or it was trimmed. */
    public static final String ABSENT = "no entry for this action";

    private static final String NO_FILE = "no file ";

    private final String reason;

    public EntryNotFoundException(String reason) {
        super("cache entry not found: " + reason, null, false, false);
        this.reason = reason;
    }

    static EntryNotFoundException unreadable(Path file, IOException e) {
        if (Files.notExists(file)) {
            return new EntryNotFoundException(NO_FILE + file);
        }
        return new EntryNotFoundException("cannot read " + file + ": " + e);
    }

    /** Whether there is nothing to be found; else what is there is no good. */
    public boolean isGone() {
        return reason.equals(ABSENT) || reason.startsWith(NO_FILE);
    }

    /** Why it is a miss, in a few words without a capital or a full stop. */
    public String reason() {
        return reason;
    }
}
