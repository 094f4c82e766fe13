package io.github.cacherun.cache;

import io.github.cacherun.os.FileModes;
import io.github.cacherun.os.FileStamp;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds executables. The caller names the file, so that strangers beside it do not matter: programs write next to
 * themselves, and equal executables of two names share a directory.
 */
final class ExecutableReader {

    private final CacheView view;
    private final EntryReader entries;
    private final CheckProof proof;

    ExecutableReader(CacheView view) {
        this.view = view;
        this.entries = new EntryReader(view);
        this.proof = new CheckProof(view);
    }

    CachedFile executable(ActionId id, ExecutableName name) throws EntryNotFoundException {
        Entry entry = entries.entry(id);
        Path executable = file(entries.usedOutput(entry), name);
        FileStamp stamp = stamp(executable);
        if (stamp.size() != entry.size()) {
            throw new EntryNotFoundException("file incomplete");
        }
        if (!proof.holds(entry.outputId(), name, stamp)) {
            check(executable, entry, name, stamp);
        }
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

    private FileStamp stamp(Path executable) throws EntryNotFoundException {
        try {
            return FileStamp.of(executable, view.os());
        } catch (IOException e) {
            throw EntryNotFoundException.unreadable(executable, e);
        }
    }

    private void check(Path executable, Entry entry, ExecutableName name, FileStamp before)
            throws EntryNotFoundException {
        if (!new Content(entry.outputId(), entry.size()).isIn(executable)) {
            throw new EntryNotFoundException("bad checksum");
        }
        if (!view.isDryRun() && before.equals(stamp(executable))) {
            proof.write(entry.outputId(), name, before);
        }
    }

    private void requireExecutable(Path executable) throws EntryNotFoundException {
        boolean allowed = view.isDryRun()
                ? FileModes.isExecutable(executable, view.os())
                : FileModes.restoreExecutable(executable, view.os());
        if (!allowed) {
            throw new EntryNotFoundException(
                    executable + " may not be executed (mode without x, or file system mounted noexec)");
        }
    }
}
