package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** File modes on systems that have them. Windows has none: there everything created is as its directory says. */
public final class FileModes {

    private FileModes() {}

    /**
     * Attributes to create an executable file with: mode 0777 less the process's umask. Given at creation, because only
     * the system knows the umask and because a file must never be there for an instant with a wider mode.
     */
    public static FileAttribute<?>[] executable(Os os) {
        return of(os, "rwxrwxrwx");
    }

    /** Attributes to create a directory with that is its owner's only: mode 0700. */
    public static FileAttribute<?>[] ownerOnly(Os os) {
        return of(os, "rwx------");
    }

    /** Attributes to create a directory with that others cannot write to: mode 0755 less the process's umask. */
    public static FileAttribute<?>[] ownerWrites(Os os) {
        return of(os, "rwxr-xr-x");
    }

    private static FileAttribute<?>[] of(Os os, String permissions) {
        if (os.isWindows()) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /**
     * Whether the system would let this process execute the file, or would if the file system were not mounted noexec; always
     * so on Windows, where no bit says so.
     */
    public static boolean isExecutable(Path file, Os os) {
        return os.isWindows() || Files.isExecutable(file) || hasExecuteBit(file);
    }

    private static boolean hasExecuteBit(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * Lets everybody execute the file who may read it, and tells whether that is its mode now. Does not touch the time
     * of modification. Never fails: not being allowed to change the mode is an answer as well.
     */
    public static boolean restoreExecutable(Path file, Os os) {
        if (isExecutable(file, os)) {
            return true;
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            if (permissions.contains(PosixFilePermission.GROUP_READ)) {
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
            }
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            Files.setPosixFilePermissions(file, permissions);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
        return isExecutable(file, os);
    }
}
