package io.github.cacherun.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 and the two ways its 32 bytes are written: hexadecimal on disk, the short text form in build IDs. */
public final class Sha256 {

    static final int BYTES = 32;

    static final int HEX_DIGITS = 2 * BYTES;

    /** 120 bits: a multiple of both 8 and 6, so that the text needs no padding, and still beyond collision. */
    private static final int SHORT_BYTES = 15;

    /** From here on the JDK's, with the processor's own instructions once it is warm, is faster in spite of its start. */
    private static final int LARGE_BYTES = 1 << 20;

    private Sha256() {}

    /** The hash of these bytes. */
    static byte[] of(byte[] bytes) {
        return bytes.length < LARGE_BYTES ? new TextDigest().update(bytes).sum() : digest().digest(bytes);
    }

    /** A fresh digest, for one thread. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not " + BYTES + " bytes but " + bytes.length);
        }
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static String shortText(String hex) {
        byte[] first = Arrays.copyOf(bytes(hex), SHORT_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(first);
    }

    static void requireHex(String hex) {
        boolean valid = hex.length() == HEX_DIGITS;
        for (int i = 0; valid && i < HEX_DIGITS; i++) {
            char c = hex.charAt(i);
            valid = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!valid) {
            throw new IllegalArgumentException("not " + HEX_DIGITS + " lower-case hexadecimal digits: " + hex);
        }
    }
}
