package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose a file is on a Unix and who may change it: the numeric user and the mode bits.
 *
 * @param uid numeric ID of the owner, because in containers many users have no name
 * @param mode all bits of {@code st_mode}
 */
public record Ownership(int uid, int mode) {

    private static final int WRITABLE_BY_GROUP_OR_OTHERS = 0022;

    private static final int PERMISSIONS = 07777;

    /**
     * Reads it in one stat, following symbolic links.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    public static Ownership of(Path file) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(file, "unix:uid,mode");
        return new Ownership(number(attributes.get("uid")), number(attributes.get("mode")));
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

    /** The permission bits as people write them, such as {@code 0755}. */
    public String permissions() {
        return String.format(Locale.ROOT, "%04o", mode & PERMISSIONS);
    }
}
