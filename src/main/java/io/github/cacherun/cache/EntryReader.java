package io.github.cacherun.cache;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Reads index files and ordinary outputs. Whatever is wrong with them is a miss. */
final class EntryReader {

    private static final byte[] NOTHING = {};

    private final CacheFiles files;
    private final UseMark useMark;

    EntryReader(CacheView view) {
        this.files = view.files();
        this.useMark = new UseMark(view);
    }

    /** The action's entry; whether its output is there is not looked at. */
    Entry entry(ActionId id) throws EntryNotFoundException {
        Path index = files.index(id);
        byte[] line = new byte[EntryFormat.LENGTH + 1];
        BasicFileAttributes attributes = attributes(index);
        int length = readIndex(index, line, attributes);
        Entry entry = EntryFormat.decode(id, line, length);
        useMark.mark(index, attributes.lastModifiedTime());
        return entry;
    }

    /**
     * Compares what was made with what is stored, if anything is.
     *
     * @throws VerifyFailedException when that is another output
     */
    void requireNoOther(ActionId id, Content fresh) throws VerifyFailedException {
        Entry stored;
        try {
            stored = entry(id);
        } catch (EntryNotFoundException nothingStored) {
            return;
        }
        if (!fresh.equals(new Content(stored.outputId(), stored.size()))) {
            throw new VerifyFailedException(id, stored, fresh);
        }
    }

    /** What an index file says, without using it; null if it is gone or damaged. */
    static @Nullable Entry peek(Path index) {
        try {
            return peekOrFail(index);
        } catch (EntryNotFoundException goneOrDamaged) {
            return null;
        }
    }

    /** The same for those who want to know why. */
    static Entry peekOrFail(Path index) throws EntryNotFoundException {
        byte[] line = new byte[EntryFormat.LENGTH + 1];
        int length = readIndex(index, line, attributes(index));
        return EntryFormat.decode(CacheFiles.actionId(index), line, length);
    }

    private static BasicFileAttributes attributes(Path index) throws EntryNotFoundException {
        try {
            return Files.readAttributes(index, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw unreadable(index, e);
        }
    }

    private static int readIndex(Path index, byte[] line, BasicFileAttributes attributes)
            throws EntryNotFoundException {
        if (!attributes.isRegularFile()) {
            // opening a named pipe waits for somebody to write to it
            throw new EntryNotFoundException("index file is a directory or special file");
        }
        // not Files.newInputStream, whose channels take a cold JVM 3 ms to load
        try (InputStream in = new FileInputStream(index.toFile())) {
            return in.readNBytes(line, 0, line.length);
        } catch (IOException e) {
            throw unreadable(index, e);
        }
    }

    private static EntryNotFoundException unreadable(Path index, IOException e) {
        return Files.notExists(index)
                ? new EntryNotFoundException(EntryNotFoundException.ABSENT)
                : EntryNotFoundException.unreadable(index, e);
    }

    /** The file of an ordinary output; its size is checked, its content is not. */
    CachedFile file(ActionId id) throws EntryNotFoundException {
        Entry entry = entry(id);
        Path output = usedOutput(entry);
        requireComplete(output, entry);
        return new CachedFile(output, entry);
    }

    /** The bytes of an ordinary output, checked against its ID. */
    byte[] bytes(ActionId id) throws EntryNotFoundException {
        Entry entry = entry(id);
        byte[] bytes = entry.size() == 0 ? NOTHING : outputBytes(entry);
        if (!Sha256.hex(Sha256.of(bytes)).equals(entry.outputId().hex())) {
            throw new EntryNotFoundException("bad checksum");
        }
        return bytes;
    }

    private byte[] outputBytes(Entry entry) throws EntryNotFoundException {
        Path output = usedOutput(entry);
        requireComplete(output, entry);
        if (entry.size() > Integer.MAX_VALUE) {
            throw new EntryNotFoundException("output too large for memory");
        }
        try (InputStream in = new FileInputStream(output.toFile())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw EntryNotFoundException.unreadable(output, e);
        }
    }

    /** Marked before it is looked at: a trim that takes it nevertheless has done so by the time we look. */
    Path usedOutput(Entry entry) {
        Path output = files.output(entry.outputId());
        useMark.mark(output);
        return output;
    }

    private static void requireComplete(Path output, Entry entry) throws EntryNotFoundException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(output, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw EntryNotFoundException.unreadable(output, e);
        }
        if (!attributes.isRegularFile()) {
            throw new EntryNotFoundException("not an ordinary output but a directory or special file");
        }
        if (attributes.size() != entry.size()) {
            throw new EntryNotFoundException("file incomplete");
        }
    }
}
