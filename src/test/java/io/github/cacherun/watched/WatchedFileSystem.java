package io.github.cacherun.watched;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/**
 * The default file system, watched. What goes through {@link java.io.File} passes unseen: nothing but reading, and the
 * statistics' lines, does.
 */
public final class WatchedFileSystem extends FileSystem {

    private final FileSystem real = FileSystems.getDefault();
    private final WatchedProvider provider;

    private WatchedFileSystem(Watcher watcher) {
        this.provider = new WatchedProvider(this, watcher);
    }

    /** The same path, with all that is done to it, or to what is found from it, told to the watcher. */
    public static Path watch(Path path, Watcher watcher) {
        return new WatchedFileSystem(watcher).watched(path);
    }

    Path watched(Path path) {
        return WatchedPath.of(path, this);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        real.close();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return watched(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        return real.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return real.newWatchService();
    }
}
