package io.github.cacherun.cache;

/**
 * SHA-256 (FIPS 180-4) of short texts, as {@link java.security.MessageDigest} has it too, whose providers take a cold JVM
 * 7 ms to find and start: more than all else that a hit hashes. What is large is hashed there. For one thread, one sum.
 */
final class TextDigest {

    private static final int BLOCK_BYTES = 64;
    private static final int ROUNDS = 64;
    private static final int WORDS = BLOCK_BYTES / Integer.BYTES;

    /** The length of the whole, in bits, ends the last block. */
    private static final int LENGTH_AT = BLOCK_BYTES - Long.BYTES;

    private static final int BYTE_BITS = 8;
    private static final int BYTE = 0xff;
    private static final byte END = (byte) 0x80;

    /** Of the cube roots of the first primes the first 32 bits behind the point. */
    private static final int[] ROOTS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    /** The same of their square roots. */
    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    private final int[] schedule = new int[ROUNDS];
    private final byte[] block = new byte[BLOCK_BYTES];
    private int filled;
    private long length;

    /** Adds the bytes. */
    TextDigest update(byte[] bytes) {
        length += bytes.length;
        int from = 0;
        while (bytes.length - from >= BLOCK_BYTES - filled) {
            if (filled == 0) {
                compress(bytes, from);
                from += BLOCK_BYTES;
            } else {
                int missing = BLOCK_BYTES - filled;
                System.arraycopy(bytes, from, block, filled, missing);
                compress(block, 0);
                from += missing;
                filled = 0;
            }
        }
        System.arraycopy(bytes, from, block, filled, bytes.length - from);
        filled += bytes.length - from;
        return this;
    }

    /** The 32 bytes of the hash; ends it. */
    byte[] sum() {
        long bits = length * BYTE_BITS;
        boolean fits = filled < LENGTH_AT;
        byte[] end = new byte[(fits ? BLOCK_BYTES : 2 * BLOCK_BYTES) - filled];
        end[0] = END;
        for (int i = 1; i <= Long.BYTES; i++) {
            end[end.length - i] = (byte) bits;
            bits >>>= BYTE_BITS;
        }
        update(end);
        byte[] sum = new byte[Sha256.BYTES];
        for (int i = 0; i < sum.length; i++) {
            int shift = BYTE_BITS * (Integer.BYTES - 1 - i % Integer.BYTES);
            sum[i] = (byte) (state[i / Integer.BYTES] >>> shift);
        }
        return sum;
    }

    private void compress(byte[] bytes, int from) {
        int[] w = schedule;
        int at = from;
        for (int i = 0; i < WORDS; i++) {
            w[i] = bytes[at] << 24
                    | (bytes[at + 1] & BYTE) << 16
                    | (bytes[at + 2] & BYTE) << 8
                    | (bytes[at + 3] & BYTE);
            at += Integer.BYTES;
        }
        for (int i = WORDS; i < ROUNDS; i++) {
            int x = w[i - 15];
            int y = w[i - 2];
            // rotations are written out: calls cost an interpreter more than shifts
            w[i] = w[i - 16]
                    + w[i - 7]
                    + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
                    + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
        }
        rounds(w, state);
    }

    private static void rounds(int[] w, int[] state) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        int[] roots = ROOTS;
        for (int i = 0; i < ROUNDS; i++) {
            int s = h
                    + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7))
                    + (g ^ (e & (f ^ g)))
                    + roots[i]
                    + w[i];
            h = g;
            g = f;
            f = e;
            e = d + s;
            d = c;
            int t = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + ((a & b) | (c & (a | b)));
            c = b;
            b = a;
            a = s + t;
        }
        int[] mixed = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < mixed.length; i++) {
            state[i] += mixed[i];
        }
    }
}
