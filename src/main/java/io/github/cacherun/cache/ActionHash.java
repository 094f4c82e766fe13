package io.github.cacherun.cache;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the description of an action to its ID, as Go's {@code cache.Hash}: SHA-256 over a salt and then everything
 * written. The writes are not separated from each other, so the writer has to label them or prefix their lengths. Not
 * safe for use by several threads.
 */
public final class ActionHash {

    private final TextDigest digest = new TextDigest();
    private final String name;
    private final HashTrace trace;
    private @Nullable ActionId sum;

    /**
     * Starts a hash.
     *
     * @param name tells this hash from others in the trace; it is not hashed
     * @param salt the first thing hashed, so that versions that build differently never share an action
     */
    public ActionHash(String name, String salt, HashTrace trace) {
        this.name = name;
        this.trace = trace;
        if (trace != HashTrace.NONE) {
            trace.line("HASH[" + name + "]");
        }
        write(salt);
    }

    /** Adds the text's UTF-8 bytes. */
    public ActionHash write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds the bytes.
     *
     * @throws IllegalStateException after {@link #sum()}
     */
    public ActionHash write(byte[] bytes) {
        if (sum != null) {
            throw new IllegalStateException("the sum of hash " + name + " was already taken");
        }
        digest.update(bytes);
        if (trace != HashTrace.NONE) {
            trace.line("HASH[" + name + "]: " + QuotedText.of(bytes));
        }
        return this;
    }

    /** The ID of what was written; ends the writing. May be called again, with the same answer. */
    public ActionId sum() {
        ActionId result = sum;
        if (result == null) {
            result = ActionId.of(digest.sum());
            sum = result;
            if (trace != HashTrace.NONE) {
                trace.line("HASH[" + name + "]: " + result.hex());
            }
        }
        return result;
    }
}
