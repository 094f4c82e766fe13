package io.github.cacherun.cache;

import io.github.cacherun.os.FileModes;
import io.github.cacherun.os.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A directory of the cache, which others can write to only if they can write to the cache. */
final class Folder {

    private Folder() {}

    /** Creates it if it is missing; whatever the umask, since a user may have made the cache readable for others. */
    static void create(Path folder, CacheView view) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (AtomicFile.isAnythingBut(BasicFileAttributes::isDirectory, folder)) {
            makeWay(folder);
        }
        if (!Files.isDirectory(view.files().root())) {
            // somebody has just deleted it
            Files.createDirectories(view.files().root(), FileModes.ownerOnly(view.os()));
        }
        if (view.os().isWindows() || Ownership.of(view.files().root()).isWritableByOthers()) {
            Files.createDirectories(folder);
        } else {
            Files.createDirectories(folder, FileModes.ownerWrites(view.os()));
        }
    }

    /** What lies there is kept, since nobody knows whose it is. Somebody else may have made way, and made the folder. */
    private static void makeWay(Path folder) throws IOException {
        Path aside = CacheFiles.temporaryBeside(folder);
        try {
            Files.move(folder, aside);
        } catch (NoSuchFileException wayIsMade) {
            return;
        }
        if (Files.isDirectory(aside)) {
            Removal.putBack(aside, folder);
        }
    }
}
