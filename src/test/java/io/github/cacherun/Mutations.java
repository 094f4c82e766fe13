package io.github.cacherun;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bytes that are nearly what a decoder expects: made from good ones by a few changes, or from nothing. */
public final class Mutations {

    /** Seeds in a property, so that a failure names one. */
    public static final int SEEDS = 20;

    private static final int MOST_CHANGES = 4;

    /**
     * What a decoder may take for an input of no bytes, and how much more for each of them. A length that lies makes
     * {@link java.io.DataInput#readUTF} take six times 64 KiB.
     */
    private static final long FREE_BYTES = 512 * 1024;

    private static final long PER_BYTE = 100;

    private static final List<String> TEXTS = List.of(
            "-1",
            "0",
            "9223372036854775807",
            "99999999999999999999",
            "2147483648:",
            "\t",
            "\n",
            " ",
            "\0",
            "NaN",
            "+",
            "-");

    private final Random random;
    private final List<byte[]> good;

    /** A decoder under test, which throws only what it says it throws. */
    public interface Decoder {

        /** Fails if it takes what it must not. */
        void decode(byte[] bytes) throws Exception;
    }

    private Mutations(long seed, List<byte[]> good) {
        this.random = new Random(seed);
        this.good = good;
    }

    /** Lets the decoder meet its share of a million mutated inputs under torture, else of twenty thousand. */
    public static void meet(long seed, List<byte[]> good, Decoder decoder) throws Exception {
        Mutations mutations = new Mutations(seed, good);
        for (int i = 0; i < Torture.times(1_000, 50_000); i++) {
            byte[] bytes = mutations.next();
            try {
                long most = FREE_BYTES + PER_BYTE * bytes.length;
                // the first time classes may be loaded
                long taken = memory(decoder, bytes);
                long takenAgain = taken > most ? memory(decoder, bytes) : 0;
                if (takenAgain > most) {
                    throw new AssertionError(takenAgain + " bytes of memory");
                }
            } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("round " + i + ", " + shown(bytes), e);
            }
        }
    }

    /** What it takes to decode it. */
    private static long memory(Decoder decoder, byte[] bytes) throws Exception {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        decoder.decode(bytes);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private static String shown(byte[] bytes) {
        return bytes.length + " bytes: " + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private byte[] next() {
        if (random.nextInt(50) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = anyGood().clone();
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] anyGood() {
        return good.get(random.nextInt(good.size()));
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextBoolean() ? 4 : bytes.length + 1));
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(8)) {
            case 0 -> joined(bytes, from, flipped(part), to);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, part, to);
            case 3 -> Arrays.copyOf(bytes, from);
            case 4 -> joined(bytes, from, number(), Math.min(bytes.length, from + Integer.BYTES));
            case 5 -> joined(bytes, from, text(), to);
            case 6 -> joined(bytes, from, spliced(), to);
            default -> joined(bytes, from, new byte[] {(byte) random.nextInt()}, Math.min(bytes.length, from + 1));
        };
    }

    private byte[] flipped(byte[] part) {
        if (part.length > 0) {
            part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return part;
    }

    /** As large as a length can be, or as small. */
    private byte[] number() {
        byte first =
                (byte) List.of(0x7f, 0x80, 0xff, 0x3f).get(random.nextInt(4)).intValue();
        return new byte[] {first, (byte) 0xff, (byte) 0xff, (byte) random.nextInt()};
    }

    private byte[] text() {
        return TEXTS.get(random.nextInt(TEXTS.size())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] spliced() {
        byte[] other = anyGood();
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from + 1));
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, end);
        all.writeBytes(middle);
        all.write(bytes, start, bytes.length - start);
        return all.toByteArray();
    }
}
