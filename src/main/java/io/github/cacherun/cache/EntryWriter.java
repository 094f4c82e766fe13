package io.github.cacherun.cache;

import io.github.cacherun.os.FileModes;
import io.github.cacherun.os.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Writes outputs and index files. What is there already and right is never replaced, only marked as used: programs may
 * be running from it, and archives made for it go by its time of modification.
 */
final class EntryWriter {

    private final CacheView view;
    private final CacheFiles files;
    private final UseMark useMark;

    EntryWriter(CacheView view) {
        this.view = view;
        this.files = view.files();
        this.useMark = new UseMark(view);
    }

    /** Writes the index file of an action; the output must be there by now. */
    void index(ActionId id, Entry entry) throws IOException {
        Path prefix = prepared(files.prefixOf(id));
        Source line = Source.of(EntryFormat.encode(id, entry));
        AtomicFile file = new AtomicFile(view, prefix, Durability.CHECKED_BY_READERS);
        file.write(files.index(id), line, Content.of(line));
        label(files.index(id));
    }

    /** Writes an ordinary output. */
    Path output(Source source, Content content, Durability durability) throws IOException {
        Path output = files.output(content.outputId());
        // refreshed before it is looked at, as a trim may be about to take it
        Path prefix = files.prefixOf(content.outputId());
        AtomicFile file = new AtomicFile(view, prefix, durability);
        if (!useMark.refresh(output) || !file.isIn(output, content)) {
            prepared(prefix);
            file.write(output, source, content);
            new SizeLedger(files).add(content.size());
        }
        label(output);
        return output;
    }

    /** Writes an executable output, and the proof that its content was checked. */
    Path executable(Source source, Content content, ExecutableName name) throws IOException {
        Path directory = files.output(content.outputId());
        Path executable = executableIn(directory, name);
        // refreshed before it is looked at, as a trim may be about to take it; again because writing changes its time
        if (!useMark.refresh(directory) || !isReady(executable, content)) {
            writeExecutable(executable, source, content);
            new SizeLedger(files).add(content.size());
            useMark.refresh(directory);
        }
        label(directory);
        prove(executable, content, name);
        return executable;
    }

    private void prove(Path executable, Content content, ExecutableName name) {
        try {
            FileStamp stamp = FileStamp.of(executable, view.os());
            new CheckProof(view).write(new ActionId(content.outputId().hex()), content.outputId(), name, stamp);
        } catch (IOException justCleaned) {
            // then it is a miss; else the next hit checks the content again
            return;
        }
    }

    private void label(Path entry) {
        Label label = view.label();
        if (label != null) {
            Labels.add(entry, label);
        }
    }

    private static Path executableIn(Path directory, ExecutableName name) throws IOException {
        try {
            return CacheFiles.executableIn(directory, name);
        } catch (InvalidPathException e) {
            throw new IOException("no such file name here: " + e.getMessage(), e);
        }
    }

    private boolean isReady(Path executable, Content content) throws IOException {
        Path prefix = files.prefixOf(content.outputId());
        return new AtomicFile(view, prefix, Durability.FORCED).isIn(executable, content)
                && FileModes.restoreExecutable(executable, view.os());
    }

    private void writeExecutable(Path executable, Source source, Content content) throws IOException {
        Path prefix = prepared(files.prefixOf(content.outputId()));
        AtomicFile file = new AtomicFile(view, prefix, Durability.FORCED);
        if (content.isIn(executable) && !FileModes.restoreExecutable(executable, view.os())) {
            // right, but of a mode that cannot be repaired, as on a file of another user
            file.setAside(executable);
        }
        file.write(executable, source, content, FileModes.executable(view.os()));
    }

    /** Made when needed, not when the cache is opened, so that a cache that cannot be written can still be read. */
    private Path prepared(Path prefix) throws IOException {
        if (!Files.isDirectory(prefix)) {
            Folder.create(prefix, view);
            new Readme(files).write(view, prefix);
        }
        return prefix;
    }
}
