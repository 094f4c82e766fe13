package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Elements of a class path that no memo of a module's class path knows: read once, then only looked at. */
final class LooseFiles {

    private static final String MEMO = "class path";

    private static final String MISSING = "missing";

    private final FolderHashes hashes;

    /**
     * @param folder of the module that they are used in
     */
    LooseFiles(HashMemos memos, File folder) {
        this.hashes = new FolderHashes(memos, MEMO, folder);
    }

    /**
     * A file with its content. Of a folder only the place counts, as the program reads it where it lies, and that it is a
     * module, which decides where java is told to look for it.
     */
    RuntimeClassPath.Element element(Path file) throws IOException {
        return new RuntimeClassPath.Element(file, content(file));
    }

    private String content(Path file) throws IOException {
        try {
            FileStat stat = FileStat.of(file);
            return switch (stat.kind()) {
                case FILE -> hashes.hash(file, stat);
                case DIRECTORY -> "a folder" + module(file);
                case OTHER -> "neither a file nor a folder";
            };
        } catch (NoSuchFileException e) {
            // the linker warns of it
            return MISSING;
        }
    }

    private String module(Path folder) throws IOException {
        String description = content(folder.resolve("module-info.class"));
        return description.equals(MISSING) ? "" : ", module " + description;
    }

    /** Remembers what was read, for the next time. */
    void keep() {
        hashes.keep();
    }
}
