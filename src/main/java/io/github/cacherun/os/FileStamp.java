package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one stat tells about a regular file's content: as long as it stays equal, the content is taken to be the same.
 *
 * @param size bytes
 * @param modifiedNanos time of last modification, nanoseconds since 1970, as fine as the file system keeps it
 * @param inode number of the file in its file system, or empty on Windows, where Java is told none
 */
public record FileStamp(long size, long modifiedNanos, String inode) {

    /**
     * Reads the stamp, of no symbolic link.
     *
     * @throws IOException when there is no such file, it is not a regular one, or the system does not let us look
     */
    public static FileStamp of(Path file, Os os) throws IOException {
        return os.isWindows() ? withoutInode(file) : withInode(file);
    }

    /** The device is left out: its number may change from boot to boot, which would cost a needless full check. */
    private static FileStamp withInode(Path file) throws IOException {
        Map<String, Object> attributes =
                Files.readAttributes(file, "unix:size,lastModifiedTime,ino,isRegularFile", LinkOption.NOFOLLOW_LINKS);
        requireRegular(file, Boolean.TRUE.equals(attributes.get("isRegularFile")));
        return new FileStamp(
                attribute(attributes, "size", Long.class),
                nanos(attribute(attributes, "lastModifiedTime", FileTime.class)),
                attribute(attributes, "ino", Long.class).toString());
    }

    private static FileStamp withoutInode(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        requireRegular(file, attributes.isRegularFile());
        return new FileStamp(attributes.size(), nanos(attributes.lastModifiedTime()), "");
    }

    private static void requireRegular(Path file, boolean regular) throws FileSystemException {
        if (!regular) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
    }

    private static <T> T attribute(Map<String, Object> attributes, String name, Class<T> type) {
        @Nullable Object value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("no attribute " + name);
        }
        return type.cast(value);
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
