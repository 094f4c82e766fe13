package io.github.cacherun.cache;

import io.github.cacherun.os.FileModes;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds executables. The caller names the file, so that strangers beside it do not matter: programs write next to
 * themselves, and equal executables of two names share a directory.
 */
final class ExecutableReader {

    private final CacheView view;
    private final EntryReader entries;
    private final ContentCheck check;

    ExecutableReader(CacheView view) {
        this.view = view;
        this.entries = new EntryReader(view);
        this.check = new ContentCheck(view);
    }

    CachedFile executable(ActionId id, ExecutableName name) throws EntryNotFoundException {
        Entry entry = entries.entry(id);
        Path executable = file(entries.usedOutput(entry), name);
        check.require(executable, entry, name);
        requireExecutable(executable);
        return new CachedFile(executable, entry);
    }

    private static Path file(Path output, ExecutableName name) throws EntryNotFoundException {
        try {
            return CacheFiles.executableIn(output, name);
        } catch (InvalidPathException e) {
            throw new EntryNotFoundException("no such file name here: " + e.getMessage());
        }
    }

    private void requireExecutable(Path executable) throws EntryNotFoundException {
        boolean allowed = view.isDryRun()
                ? FileModes.isExecutable(executable, view.os())
                : FileModes.restoreExecutable(executable, view.os());
        if (!allowed) {
            throw new EntryNotFoundException(executable + " may not be executed (mode without x)");
        }
    }
}
