package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDigestTest {

    /** More than two blocks, so that every way of filling the last one is met. */
    private static final int MOST_BYTES = 200;

    private final Random random = new Random(1);

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] expected(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    void textsOfEveryLengthHaveTheHashThatTheJdkGives() throws Exception {
        for (int length = 0; length <= MOST_BYTES; length++) {
            byte[] bytes = noise(length);
            assertArrayEquals(expected(bytes), new TextDigest().update(bytes).sum(), () -> bytes.length + " bytes");
        }
    }

    @Test
    void itDoesNotMatterHowATextIsCut() throws Exception {
        byte[] bytes = noise(MOST_BYTES);
        for (int cut = 0; cut <= MOST_BYTES; cut++) {
            TextDigest digest = new TextDigest();
            digest.update(Arrays.copyOf(bytes, cut)).update(new byte[0]);
            digest.update(Arrays.copyOfRange(bytes, cut, MOST_BYTES));
            assertArrayEquals(expected(bytes), digest.sum(), "cut at " + cut);
        }
    }

    @Test
    void smallAndLargeBytesHaveTheSameKindOfHash() throws Exception {
        for (int length : new int[] {1_000_000, 1 << 20, 1_100_000}) {
            byte[] bytes = noise(length);
            assertArrayEquals(expected(bytes), Sha256.of(bytes), length + " bytes");
        }
    }
}
