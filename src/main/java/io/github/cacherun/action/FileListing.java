package io.github.cacherun.action;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A list of files as bytes: where each lies and all that the file system says of it. Lists of equal bytes are equal, so
 * that many files can be compared at once. Made by hand and kept short: streams cost a cold JVM a third more.
 */
public final class FileListing {

    /** Two lengths of texts, a kind and four numbers at their longest, and some. */
    private static final int MOST_BYTES_BESIDES_PATHS = 96;

    private static final int FIRST_BYTES = 16 * 1024;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final byte[] NOTHING = {};

    private byte[] bytes = new byte[FIRST_BYTES];
    private int at;

    private FileListing() {}

    /** The bytes; not meant to be read. */
    public static byte[] of(List<SourceTree.Node> nodes) {
        FileListing listing = new FileListing();
        byte[] before = NOTHING;
        for (SourceTree.Node node : nodes) {
            byte[] path = utf8(node.path());
            Path sameAs = node.sameAs();
            byte[] same = sameAs == null ? NOTHING : utf8(sameAs);
            listing.makeRoom(path.length + same.length + MOST_BYTES_BESIDES_PATHS);
            listing.text(path, commonLength(before, path));
            listing.stat(node.stat());
            listing.text(same, 0);
            before = path;
        }
        return Arrays.copyOf(listing.bytes, listing.at);
    }

    private void makeRoom(int needed) {
        if (needed > bytes.length - at) {
            bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(2 * at, bytes.length), needed));
        }
    }

    /** Neighbours share most of their paths. */
    private void text(byte[] text, int shared) {
        int own = text.length - shared;
        number(shared);
        number(own);
        System.arraycopy(text, shared, bytes, at, own);
        at += own;
    }

    private void stat(FileStat stat) {
        bytes[at++] = code(stat);
        number(stat.size());
        number(stat.modified());
        // mostly next to nothing
        number(stat.changed() - stat.modified());
        number(stat.inode());
    }

    private static byte code(FileStat stat) {
        if (stat.kind() == FileStat.Kind.FILE) {
            return (byte) (stat.executable() ? 'x' : 'f');
        }
        return (byte) (stat.kind() == FileStat.Kind.DIRECTORY ? 'd' : 'o');
    }

    /** Seven bits a byte, the lowest first; all but the last byte are marked, so it is clear where a number ends. */
    private void number(long value) {
        long left = value;
        while (left < 0 || left >= MORE) {
            bytes[at++] = (byte) (left | MORE);
            left >>>= BITS;
        }
        bytes[at++] = (byte) left;
    }

    private static byte[] utf8(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int commonLength(byte[] a, byte[] b) {
        int different = Arrays.mismatch(a, b);
        return different < 0 ? a.length : different;
    }
}
