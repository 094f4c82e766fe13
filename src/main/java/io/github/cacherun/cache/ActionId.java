package io.github.cacherun.cache;

import java.nio.charset.StandardCharsets;

/**
 * Names an action: the SHA-256 of a description of everything its output depends on (see {@link ActionHash}). Where an
 * ID is only compared on the way to a cached program, compare {@link #hex()}: the equals method of a record is linked
 * at its first use, which takes a cold JVM some 20 ms.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ActionId(String hex) {

    /**
     * Takes the digits as they are.
     *
     * @throws IllegalArgumentException when they are not 64 lower-case hexadecimal digits
     */
    public ActionId {
        Sha256.requireHex(hex);
    }

    /**
     * The ID of these 32 bytes.
     *
     * @throws IllegalArgumentException when there are more or fewer
     */
    public static ActionId of(byte[] bytes) {
        return new ActionId(Sha256.hex(bytes));
    }

    public byte[] bytes() {
        return Sha256.bytes(hex);
    }

    /** The first 120 bits as 20 characters of URL-safe base64: the form used in build IDs, as in Go. */
    public String shortText() {
        return Sha256.shortText(hex);
    }

    /** The ID of something kept beside this action, such as what it printed; formed as Go's {@code Subkey}. */
    public ActionId subkey(String description) {
        return subkey(description, HashTrace.NONE);
    }

    /** As {@link #subkey(String)}, and writes the line that explains the new ID to the trace. */
    public ActionId subkey(String description, HashTrace trace) {
        byte[] text = description.getBytes(StandardCharsets.UTF_8);
        TextDigest digest = new TextDigest();
        digest.update("subkey:".getBytes(StandardCharsets.UTF_8));
        digest.update(bytes());
        digest.update(text);
        ActionId subkey = of(digest.sum());
        if (trace != HashTrace.NONE) {
            trace.line("HASH subkey " + hex + " " + QuotedText.of(text) + " = " + subkey.hex);
        }
        return subkey;
    }
}
