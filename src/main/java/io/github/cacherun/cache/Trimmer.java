package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * Goes through the cache and removes what was last used before a cutoff. Index files and outputs age independently:
 * either without the other is a miss. Whatever cannot be looked at or removed is passed over.
 */
final class Trimmer {

    private final CacheView view;
    private final FileTime cutoff;
    private long removedEntries;
    private long removedBytes;
    private long keptEntries;
    private long keptBytes;

    Trimmer(CacheView view, Instant cutoff) {
        this.view = view;
        this.cutoff = FileTime.from(cutoff);
    }

    TrimReport run() {
        for (int firstByte = 0; firstByte < CacheFiles.PREFIXES; firstByte++) {
            trim(view.files().prefix(firstByte));
        }
        return new TrimReport(TrimReport.Outcome.TRIMMED, removedEntries, removedBytes, keptEntries, keptBytes);
    }

    private void trim(Path prefix) {
        String[] names = prefix.toFile().list();
        if (names == null) {
            return;
        }
        for (String name : names) {
            if (CacheFiles.isEntry(name)) {
                trimEntry(prefix, prefix.resolve(name));
            } else if (CacheFiles.isTemporary(name) && isOld(prefix.resolve(name))) {
                // left behind by a writer or trimmer that was killed: nobody takes days
                FileTree.delete(prefix.resolve(name));
            }
        }
    }

    private void trimEntry(Path prefix, Path entry) {
        if (!AtomicFile.exists(entry)) {
            return;
        }
        long bytes = FileTree.bytes(entry);
        if (isOld(entry) && removeIfStillOld(prefix, entry)) {
            removedEntries++;
            removedBytes += bytes;
        } else {
            keptEntries++;
            keptBytes += bytes;
        }
    }

    /**
     * Removes an entry all at once, unless somebody used it since we looked. First it gets another name: then nobody
     * can begin to use it, and its age is final. It gets its name back if it turns out to have been used.
     */
    boolean removeIfStillOld(Path prefix, Path entry) {
        if (!isOld(entry)) {
            return false;
        }
        Path aside = CacheFiles.temporaryIn(prefix);
        try {
            Files.move(entry, aside, StandardCopyOption.ATOMIC_MOVE);
            if (!isOld(aside)) {
                putBack(aside, entry);
                return false;
            }
        } catch (IOException e) {
            // in use on Windows, gone meanwhile, or not ours to remove
            return false;
        }
        FileTree.delete(aside);
        return true;
    }

    private static void putBack(Path aside, Path entry) throws IOException {
        try {
            Files.move(aside, entry);
        } catch (FileAlreadyExistsException e) {
            // whoever missed it has put it anew
            FileTree.delete(aside);
        }
    }

    private boolean isOld(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .lastModifiedTime()
                            .compareTo(cutoff)
                    < 0;
        } catch (IOException e) {
            return false;
        }
    }
}
