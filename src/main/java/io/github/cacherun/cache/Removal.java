package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes entries so that whoever uses the cache meanwhile sees each of them whole or not at all. First an entry gets
 * another name: then nobody can begin to use it, and its age is final. It gets its name back if it turns out to have been
 * used. Whatever cannot be looked at or removed is passed over.
 */
final class Removal {

    private final boolean dry;

    /**
     * @param dry only to tell what would be removed
     */
    Removal(boolean dry) {
        this.dry = dry;
    }

    /** Removes an entry unless it was used since; tells whether it did. */
    boolean ifUnusedSince(Path entry, Instant time) {
        FileTime used = lastUse(entry);
        if (used == null || !isBefore(used, time)) {
            return false;
        }
        Path aside = dry ? null : aside(entry, time);
        if (aside != null) {
            FileTree.delete(aside);
        }
        return dry || aside != null;
    }

    /**
     * The same with the archives beside an executable, which stays where it is: a trim that is killed loses nothing but
     * archives. Who was about to use one makes do without.
     */
    boolean archivesIfUnusedSince(Path folder, Instant time) {
        FileTime used = lastUse(folder);
        if (used == null || !isBefore(used, time)) {
            return false;
        }
        try {
            boolean removed = false;
            for (Path archive : archivesIn(folder)) {
                removed |= file(archive);
            }
            if (!dry) {
                Files.setLastModifiedTime(folder, used);
            }
            return removed;
        } catch (IOException e) {
            // it looks newly used, or some are left: the next trim comes for them
            return false;
        }
    }

    /** Removes a file beside an executable at once, where a temporary name would be taken for the program's. */
    boolean file(Path file) {
        try {
            return dry || Files.deleteIfExists(file);
        } catch (IOException inUseOrNotOurs) {
            return false;
        }
    }

    /** Removes an entry whoever uses it; tells whether it is gone. */
    boolean atOnce(Path entry) {
        if (dry) {
            return true;
        }
        try {
            Path aside = CacheFiles.temporaryBeside(entry);
            Files.move(entry, aside, StandardCopyOption.ATOMIC_MOVE);
            FileTree.delete(aside);
            return true;
        } catch (IOException inUseOrNotOurs) {
            return !AtomicFile.exists(entry);
        }
    }

    private static @Nullable Path aside(Path entry, Instant time) {
        Path aside = CacheFiles.temporaryBeside(entry);
        try {
            Files.move(entry, aside, StandardCopyOption.ATOMIC_MOVE);
            FileTime used = lastUse(aside);
            if (used == null || !isBefore(used, time)) {
                putBack(aside, entry);
                return null;
            }
            return aside;
        } catch (IOException e) {
            // in use on Windows, gone meanwhile, or not ours to remove
            return null;
        }
    }

    /** Gives it its name back, unless there is something new of that name. */
    static void putBack(Path aside, Path entry) throws IOException {
        try {
            if (Files.isRegularFile(aside, LinkOption.NOFOLLOW_LINKS)) {
                // a move could replace what was put since it looked
                Files.createLink(entry, aside);
                Files.delete(aside);
            } else {
                Files.move(aside, entry);
            }
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(aside, entry);
        } catch (FileSystemException e) {
            // whoever missed it has put it anew, maybe between the look of the move and the move
            if (!AtomicFile.exists(entry)) {
                throw e;
            }
            FileTree.delete(aside);
        }
    }

    private static List<Path> archivesIn(Path folder) throws IOException {
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Stored.isArchive(file)) {
                    archives.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return archives;
    }

    private static boolean isBefore(FileTime used, Instant time) {
        return used.compareTo(FileTime.from(time)) < 0;
    }

    private static @Nullable FileTime lastUse(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .lastModifiedTime();
        } catch (IOException gone) {
            return null;
        }
    }
}
