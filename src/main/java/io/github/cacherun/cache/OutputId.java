package io.github.cacherun.cache;

/**
 * Names an output by its content: the plain SHA-256 of its bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record OutputId(String hex) {

    /**
     * Takes the digits as they are.
     *
     * @throws IllegalArgumentException when they are not 64 lower-case hexadecimal digits
     */
    public OutputId {
        Sha256.requireHex(hex);
    }

    /**
     * The ID of these 32 bytes.
     *
     * @throws IllegalArgumentException when there are more or fewer
     */
    public static OutputId of(byte[] bytes) {
        return new OutputId(Sha256.hex(bytes));
    }

    public byte[] bytes() {
        return Sha256.bytes(hex);
    }

    /** The first 120 bits as 20 characters of URL-safe base64: the form used in build IDs, as in Go. */
    public String shortText() {
        return Sha256.shortText(hex);
    }
}
