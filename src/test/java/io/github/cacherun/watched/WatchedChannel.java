package io.github.cacherun.watched;

import static io.github.cacherun.watched.WatchedProvider.watched;

import io.github.cacherun.watched.Step.Force;
import io.github.cacherun.watched.Step.Truncate;
import io.github.cacherun.watched.Step.Write;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes in two halves, so that one may be without the other. */
final class WatchedChannel extends FileChannel {

    private final FileChannel real;
    private final Path path;
    private final boolean appends;
    private final Watcher watcher;

    WatchedChannel(FileChannel real, Path path, boolean appends, Watcher watcher) {
        this.real = real;
        this.path = path;
        this.appends = appends;
        this.watcher = watcher;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int half = source.remaining() / 2;
        int written = half == 0 ? 0 : writeOnce(slice(source, half));
        return written + writeOnce(source);
    }

    private static ByteBuffer slice(ByteBuffer source, int length) {
        ByteBuffer slice = source.slice(source.position(), length);
        source.position(source.position() + length);
        return slice;
    }

    private int writeOnce(ByteBuffer source) throws IOException {
        Step step = new Write(path, appends ? real.size() : real.position(), copy(source));
        return watched(watcher, step, () -> real.write(source));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return watched(watcher, new Write(path, position, copy(source)), () -> real.write(source, position));
    }

    private static ByteBuffer copy(ByteBuffer source) {
        return ByteBuffer.allocate(source.remaining()).put(source.duplicate()).flip();
    }

    /** Only told: no test cuts the power, and it takes time. */
    @Override
    public void force(boolean metaData) throws IOException {
        watched(watcher, new Force(path), () -> path);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        watched(watcher, new Truncate(path, size), () -> real.truncate(size));
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return real.read(target);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return real.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }
}
