package io.github.cacherun.watched;

import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/** A file or directory whatever its name: what it holds, and what of that is on the disk for sure. */
final class Inode {

    private final boolean directory;
    private byte[] content;
    private byte[] forced;
    private FileTime time;

    private Inode(boolean directory, byte[] content, FileTime time) {
        this.directory = directory;
        this.content = content;
        this.forced = content;
        this.time = time;
    }

    static Inode directory() {
        return new Inode(true, new byte[0], FileTime.fromMillis(0));
    }

    static Inode file(byte[] content, FileTime time) {
        return new Inode(false, content, time);
    }

    boolean isDirectory() {
        return directory;
    }

    FileTime time() {
        return time;
    }

    void setTime(FileTime other) {
        time = other;
    }

    void write(long position, ByteBuffer bytes) {
        int end = Math.toIntExact(position) + bytes.remaining();
        content = Arrays.copyOf(content, Math.max(content.length, end));
        bytes.duplicate().get(content, Math.toIntExact(position), bytes.remaining());
    }

    void truncate(long size) {
        content = Arrays.copyOf(content, Math.min(content.length, Math.toIntExact(size)));
    }

    void force() {
        forced = content.clone();
    }

    boolean isForced() {
        return Arrays.equals(content, forced);
    }

    /** What may have become of it: the whole, or if it was not forced only some of it, or zeros of its length. */
    byte[] after(Loss loss) {
        if (isForced()) {
            return content;
        }
        return switch (loss) {
            case NOTHING -> content;
            case ALL -> forced;
            case ALL_BUT_LENGTH -> Arrays.copyOf(forced, content.length);
            case HALF -> Arrays.copyOf(content, content.length / 2);
            case HALF_BUT_LENGTH -> Arrays.copyOf(Arrays.copyOf(content, content.length / 2), content.length);
        };
    }

    /** What of a file that was not forced is lost in a crash. */
    enum Loss {
        NOTHING,
        ALL,
        ALL_BUT_LENGTH,
        HALF,
        HALF_BUT_LENGTH
    }
}
