package io.github.cacherun.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file without its being read: if none of this changed since the file was hashed, neither
 * did its content. Symbolic links are followed. The change time (ctime) sees what a restored modification time hides;
 * Windows has neither it nor inodes, and both are 0 there.
 *
 * @param kind what it is
 * @param size in bytes
 * @param modified modification time, ns since the epoch
 * @param changed change time, ns since the epoch
 * @param inode number of the inode
 * @param executable whether its owner may execute it; always false on Windows
 */
public record FileStat(Kind kind, long size, long modified, long changed, long inode, boolean executable) {

    /** What a path leads to. */
    public enum Kind {
        FILE,
        DIRECTORY,
        OTHER
    }

    private static final int OWNER_EXECUTES = 0100;
    private static final int TYPE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final String UNIX = "unix:mode,size,lastModifiedTime,ctime,ino";

    /** One system call where the system has Unix attributes. */
    public static FileStat of(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return basic(Files.readAttributes(path, BasicFileAttributes.class));
        }
        Map<String, Object> unix = Files.readAttributes(path, UNIX);
        int mode = get(unix, "mode", Integer.class);
        boolean file = (mode & TYPE) == REGULAR_FILE;
        return new FileStat(
                kind(file, (mode & TYPE) == DIRECTORY),
                get(unix, "size", Long.class),
                nanos(get(unix, "lastModifiedTime", FileTime.class)),
                nanos(get(unix, "ctime", FileTime.class)),
                get(unix, "ino", Long.class),
                file && (mode & OWNER_EXECUTES) != 0);
    }

    private static <T> T get(Map<String, Object> attributes, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(attributes.get(name)));
    }

    private static FileStat basic(BasicFileAttributes attributes) {
        Kind kind = kind(attributes.isRegularFile(), attributes.isDirectory());
        return new FileStat(kind, attributes.size(), nanos(attributes.lastModifiedTime()), 0, 0, false);
    }

    private static Kind kind(boolean file, boolean directory) {
        if (file) {
            return Kind.FILE;
        }
        return directory ? Kind.DIRECTORY : Kind.OTHER;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** The latest moment at which something is known to have changed here, ns since the epoch. */
    long latestChange() {
        return Math.max(modified, changed);
    }

    /**
     * Whether something is known to have changed here at a moment or later.
     *
     * @param millis ms since the epoch
     */
    public boolean hasChangedSince(long millis) {
        return latestChange() >= TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** One line without white space but single spaces, for memos. */
    public String format() {
        return kind + " " + size + " " + modified + " " + changed + " " + inode + " " + executable;
    }
}
