package io.github.cacherun.watched;

import static io.github.cacherun.watched.WatchedPath.real;

import io.github.cacherun.watched.Step.Create;
import io.github.cacherun.watched.Step.Delete;
import io.github.cacherun.watched.Step.Look;
import io.github.cacherun.watched.Step.MakeDirectory;
import io.github.cacherun.watched.Step.Move;
import io.github.cacherun.watched.Step.SetMode;
import io.github.cacherun.watched.Step.SetTime;
import io.github.cacherun.watched.Step.Truncate;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the watcher, then lets the real provider do it. */
final class WatchedProvider extends FileSystemProvider {

    private final WatchedFileSystem fileSystem;
    private final Watcher watcher;

    WatchedProvider(WatchedFileSystem fileSystem, Watcher watcher) {
        this.fileSystem = fileSystem;
        this.watcher = watcher;
    }

    /** What a step is to the real file system. */
    interface Doing<T> {
        T now() throws IOException;
    }

    static <T> T watched(Watcher watcher, Step step, Doing<T> doing) throws IOException {
        watcher.before(step);
        T result = doing.now();
        watcher.after(step);
        return result;
    }

    private <T> T watched(Step step, Doing<T> doing) throws IOException {
        return watched(watcher, step, doing);
    }

    private static FileSystemProvider provider(Path real) {
        return real.getFileSystem().provider();
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path real = real(path);
        Doing<FileChannel> open = () -> FileChannel.open(real, options, attributes);
        FileChannel channel = watched(opening(real, options), open);
        return new WatchedChannel(channel, real, options.contains(StandardOpenOption.APPEND), watcher);
    }

    private static Step opening(Path real, Set<? extends OpenOption> options) {
        boolean creates = options.contains(StandardOpenOption.CREATE_NEW)
                || (options.contains(StandardOpenOption.CREATE) && Files.notExists(real));
        if (creates) {
            return new Create(real);
        }
        return options.contains(StandardOpenOption.TRUNCATE_EXISTING) ? new Truncate(real, 0) : new Look(real);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Path real = real(path);
        List<Path> found = new ArrayList<>();
        watcher.before(new Look(real));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(real)) {
            for (Path one : all) {
                Path watched = fileSystem.watched(one);
                if (filter.accept(watched)) {
                    found.add(watched);
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Path real = real(path);
        watched(new MakeDirectory(real), () -> Files.createDirectory(real, attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        Path real = real(path);
        Doing<Path> delete = () -> {
            Files.delete(real);
            return real;
        };
        watched(new Delete(real), delete);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("nobody copies in the cache");
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        Path real = real(from);
        watched(new Move(real, real(to)), () -> Files.move(real, real(to), options));
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        provider(real(path)).checkAccess(real(path), modes);
    }

    @Override
    @SuppressWarnings("unchecked") // a proxy of it
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        Path real = real(path);
        V view = provider(real).getFileAttributeView(real, type, options);
        return (V) Proxy.newProxyInstance(
                WatchedProvider.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set")) {
                        watcher.before(setting(real, arguments));
                        invoke(view, method, arguments);
                        watcher.after(setting(real, arguments));
                        return null;
                    }
                    return invoke(view, method, arguments);
                });
    }

    private static Step setting(Path real, Object[] arguments) {
        return arguments[0] instanceof FileTime time ? new SetTime(real, time) : new SetMode(real);
    }

    private static @Nullable Object invoke(Object view, Method method, Object @Nullable [] arguments)
            throws IOException {
        try {
            return method.invoke(view, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        Path real = real(path);
        return watched(new Look(real), () -> Files.readAttributes(real, type, options));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        Path real = real(path);
        return watched(new Look(real), () -> Files.readAttributes(real, names, options));
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("through views only");
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException(uri.toString());
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException(uri.toString());
    }
}
