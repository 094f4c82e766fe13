package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.VerifyReport.Damage;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything in one prefix directory and removes what is damaged. What goes away meanwhile is not damaged, and what
 * programs have put beside an executable is none of the cache's.
 */
final class IntegrityCheck {

    private static final String CONTENT = "its content is not what its name says";

    private final CacheView view;
    private final Removal removal;
    private final List<Damage> damaged = new ArrayList<>();
    private Amount checked = Amount.NONE;

    IntegrityCheck(CacheView view, boolean dryRun) {
        this.view = view;
        this.removal = new Removal(dryRun);
    }

    VerifyReport run(Path prefix) {
        String[] names = EntryWalk.names(prefix);
        Labels labels = Labels.read(prefix);
        for (String name : names) {
            if (CacheFiles.isEntry(name)) {
                check(prefix.resolve(name), labels);
            }
        }
        return new VerifyReport(checked, damaged);
    }

    private void check(Path entry, Labels labels) {
        Stored stored = Stored.look(entry, labels);
        if (stored == null) {
            return;
        }
        checked = checked.plus(stored.all());
        try {
            String reason = CacheFiles.isIndex(String.valueOf(entry.getFileName())) ? index(entry) : output(entry);
            if (reason != null && AtomicFile.exists(entry)) {
                damaged(entry, reason, removal.atOnce(entry));
            }
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            // it may be as good as ever when it can be read again
            damaged.add(new Damage(entry, "it cannot be read: " + e.getMessage(), false));
        }
    }

    private void damaged(Path path, String reason, boolean removed) {
        damaged.add(new Damage(path, reason, removed && !AtomicFile.exists(path)));
    }

    private static @Nullable String index(Path index) {
        try {
            EntryReader.peekOrFail(index);
            return null;
        } catch (EntryNotFoundException e) {
            return e.isGone() ? null : e.reason();
        }
    }

    private @Nullable String output(Path output) throws IOException {
        OutputId id = CacheFiles.outputId(output);
        if (Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)) {
            return folder(output, id);
        }
        if (!Files.isRegularFile(output, LinkOption.NOFOLLOW_LINKS)) {
            return "it is neither a file nor a folder";
        }
        return holds(output, id) ? null : CONTENT;
    }

    private @Nullable String folder(Path folder, OutputId id) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            all.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            if (!Stored.isArchive(file) && holds(file, id)) {
                checkArchive(folder.resolve(file.getFileName() + Stored.ARCHIVE_SUFFIX), id);
                return null;
            }
        }
        if (files.isEmpty()) {
            // on its way in or out, or left by somebody who was killed
            removal.ifUnusedSince(folder, TrimPolicy.untouchedSince(view.clock().instant()));
            return null;
        }
        return "no file in it has the content that its name says";
    }

    /** While it is being made it is empty. */
    private void checkArchive(Path archive, OutputId executable) throws IOException {
        if (!Files.isRegularFile(archive) || Files.size(archive) == 0) {
            return;
        }
        ExecutableName name = new ExecutableName(String.valueOf(archive.getFileName()));
        ActionId known = Companion.holding(Companion.beside(executable, name), FileHash.of(archive));
        Entry entry = EntryReader.peek(view.files().index(known));
        if (entry == null || !entry.outputId().equals(executable)) {
            damaged(archive, "its content is not what was made for the executable", removal.file(archive));
        }
    }

    private static boolean holds(Path file, OutputId id) throws IOException {
        return FileHash.of(file).equals(id);
    }
}
