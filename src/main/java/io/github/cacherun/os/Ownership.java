package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose a file is on a Unix and who may change it: the numeric user and the mode bits.
 *
 * @param uid numeric ID of the owner, because in containers many users have no name
 * @param gid numeric ID of the group
 * @param mode all bits of {@code st_mode}
 */
public record Ownership(int uid, int gid, int mode) {

    private static final int ROOT = 0;

    private static final int WRITABLE_BY_OTHERS = 0002;

    private static final int WRITABLE_BY_GROUP_OR_OTHERS = 0022;

    private static final int TYPE = 0170000;

    private static final int DIRECTORY = 0040000;

    /** In a directory with this bit only who owns a file may rename it. */
    private static final int STICKY = 01000;

    private static final int PERMISSIONS = 07777;

    /**
     * Reads it in one stat, following symbolic links.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    public static Ownership of(Path file) throws IOException {
        return of(file, new LinkOption[0]);
    }

    /** The same of a symbolic link itself, if it is one. */
    public static Ownership ofLink(Path file) throws IOException {
        return of(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Ownership of(Path file, LinkOption... options) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(file, "unix:uid,gid,mode", options);
        return new Ownership(
                number(attributes.get("uid")), number(attributes.get("gid")), number(attributes.get("mode")));
    }

    private static int number(@Nullable Object attribute) {
        if (attribute instanceof Integer number) {
            return number;
        }
        throw new IllegalStateException("not a number: " + attribute);
    }

    public boolean isWritableByOthers() {
        return (mode & WRITABLE_BY_GROUP_OR_OTHERS) != 0;
    }

    public boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }

    /** Whether it is this user's or root's, who may do everything anyway. */
    public boolean isOf(int user) {
        return uid == ROOT || uid == user;
    }

    /**
     * Whether, of a directory, strangers may put something else in the place of what a user has in it. A group of the
     * user's own number is the user alone, as many systems have it, and root's group is as good as root.
     */
    public boolean letsStrangersReplace(int user) {
        int writable = gid == user || gid == ROOT ? WRITABLE_BY_OTHERS : WRITABLE_BY_GROUP_OR_OTHERS;
        return (mode & STICKY) == 0 && (mode & writable) != 0;
    }

    /** The permission bits as people write them, such as {@code 0755}. */
    public String permissions() {
        return String.format(Locale.ROOT, "%04o", mode & PERMISSIONS);
    }
}
