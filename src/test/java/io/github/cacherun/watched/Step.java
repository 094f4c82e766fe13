package io.github.cacherun.watched;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** One thing that is done to a file system. All paths are those of the real one. */
public sealed interface Step {

    /** To what it is done. */
    Path path();

    /** Whether it changes what others see or what is on the disk. */
    default boolean changes() {
        return true;
    }

    /** What it is called in messages. */
    default String name() {
        return getClass().getSimpleName() + " " + path().getFileName();
    }

    /** A new empty file. */
    record Create(Path path) implements Step {}

    /** A new directory. */
    record MakeDirectory(Path path) implements Step {}

    /** Bytes at a position of a file; half of what was asked for, so that a write can be torn. */
    record Write(Path path, long position, ByteBuffer bytes) implements Step {}

    /** A file gets a size. */
    record Truncate(Path path, long size) implements Step {}

    /** A file's content is brought to the disk. */
    record Force(Path path) implements Step {}

    /** A file or directory gets another name, over what has it. */
    record Move(Path path, Path to) implements Step {}

    /** A file or an empty directory goes. */
    record Delete(Path path) implements Step {}

    /** A time of modification is set. */
    record SetTime(Path path, FileTime time) implements Step {}

    /** A mode is set. */
    record SetMode(Path path) implements Step {}

    /** A file is opened to be read, a directory listed, or either looked at. */
    record Look(Path path) implements Step {

        @Override
        public boolean changes() {
            return false;
        }
    }
}
