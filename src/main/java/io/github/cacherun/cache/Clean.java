package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.os.FileMutex;
import io.github.cacherun.os.InTheWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Removes all entries, or those of a project, however new; the statistics stay. What programs run from stays, too, and in a
 * directory that is not a cache everything.
 */
final class Clean {

    private final CacheView view;
    private final @Nullable String project;
    private final boolean dryRun;
    private Running running;
    private final Removal removal;
    private Amount removed = Amount.NONE;
    private Amount kept = Amount.NONE;
    private long inUse;

    Clean(CacheView view, @Nullable String project, boolean dryRun) {
        this.view = view;
        this.project = project;
        this.dryRun = dryRun;
        this.running = Running.in(view.files().root());
        this.removal = new Removal(dryRun);
    }

    CleanReport run(Progress progress) throws IOException {
        Path root = view.files().root();
        if (!Files.isDirectory(root)) {
            return new CleanReport(Amount.NONE, 0, false);
        }
        requireCache(root);
        if (dryRun) {
            return all(progress);
        }
        try (FileMutex lock = FileMutex.tryEnter(root.toRealPath())) {
            InTheWay.remove(view.files().trimStamp());
            boolean alone = lock != null && lock.tryLock(view.files().trimStamp());
            return alone ? all(progress) : new CleanReport(Amount.NONE, 0, true);
        }
    }

    /** Its prefix directories stay when it was cleaned. */
    private void requireCache(Path root) {
        boolean ours = new Readme(view.files()).isOurs();
        if (!ours || !view.files().hasLayout()) {
            throw new InvalidCacheDirectoryException(root + " is not a cache of cache-maven-plugin: it has no "
                    + (ours ? "folders 00 to ff" : "README that says so")
                    + ". Nothing was removed; if it is to go, delete it by hand");
        }
    }

    private CleanReport all(Progress progress) {
        new EntryWalk(view.files(), progress, 1).pass(this::clean);
        if (!dryRun) {
            new SizeLedger(view.files()).begin(kept.bytes(), Long.MAX_VALUE);
        }
        return new CleanReport(removed, inUse, false);
    }

    private void clean(Path prefix, String[] names, Labels labels) {
        running = running.now();
        Set<String> left = new HashSet<>();
        for (String name : names) {
            Path path = prefix.resolve(name);
            if (CacheFiles.isEntry(name)) {
                clean(path, name, labels);
            } else if (project == null && CacheFiles.isTemporary(name)) {
                // somebody may be writing it
                removal.ifUnusedSince(
                        path, TrimPolicy.untouchedSince(view.clock().instant()));
            }
            if (!dryRun && AtomicFile.exists(path)) {
                left.add(name);
            }
        }
        if (!dryRun) {
            labels.compact(prefix, left);
        }
    }

    private void clean(Path path, String name, Labels labels) {
        Stored stored = Stored.look(path, labels);
        if (stored == null) {
            return;
        }
        Amount amount = stored.all();
        boolean meant = project == null || project.equals(labels.project(name));
        boolean used = meant && running.uses(path);
        inUse += used ? 1 : 0;
        if (meant && !used && removal.atOnce(path)) {
            removed = removed.plus(amount);
        } else {
            kept = kept.plus(amount);
        }
    }
}
