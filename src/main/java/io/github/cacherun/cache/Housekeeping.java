package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.VerifyReport.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a cache small and sound, and tells what is in it. All of it may be done while others use the cache; a cache that is
 * not there is an empty one, and is not created.
 */
public final class Housekeeping {

    private final CacheView view;

    Housekeeping(CacheView view) {
        this.view = view;
    }

    /**
     * Removes what the policy says, if the last trim was a day ago; runs in one thread of one process at a time and does
     * not wait. Does nothing when the cache cannot be written, unless forced. Single files that cannot be removed are
     * passed over.
     *
     * @throws InvalidCacheDirectoryException when the directory says to be something else
     * @throws IOException when the stamp of the last trim cannot be opened, or the size of the disk is not known
     */
    public TrimReport trim(TrimPolicy policy, Progress progress) throws IOException {
        return new Trim(view, policy, progress).run();
    }

    /** Whether what was put since the last trim has brought the cache above the size that the policy allows. */
    public boolean isOver(TrimPolicy policy) throws IOException {
        Path root = view.files().root();
        return Files.isDirectory(root)
                && new SizeLedger(view.files()).isOver(policy.maxSize().in(root));
    }

    /** Looks at everything without touching it. */
    public Survey survey(Progress progress) {
        return new Surveyor(view).run(progress);
    }

    /**
     * Removes everything, or what belongs to one project, save what programs run from. Does not wait for a trim.
     *
     * @param project {@code groupId:artifactId}; null for everything
     * @param dryRun only to tell what would be removed
     * @throws InvalidCacheDirectoryException when the directory is not a cache
     * @throws IOException when the stamp of the last trim cannot be opened
     */
    public CleanReport clean(@Nullable String project, boolean dryRun, Progress progress) throws IOException {
        return new Clean(view, project, dryRun).run(progress);
    }

    /**
     * Reads and hashes everything, in as many threads as there are processors, and removes what is damaged.
     *
     * @param dryRun only to tell what is damaged
     * @throws InvalidCacheDirectoryException when the directory says to be something else
     * @throws InterruptedException when this thread is interrupted
     */
    public VerifyReport verify(boolean dryRun, Progress progress) throws InterruptedException {
        new Readme(view.files()).requireNoOther();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<VerifyReport>> parts = new ArrayList<>();
            for (int firstByte = 0; firstByte < CacheFiles.PREFIXES; firstByte++) {
                Path prefix = view.files().prefix(firstByte);
                parts.add(threads.submit(() -> new IntegrityCheck(view, dryRun).run(prefix)));
            }
            return sum(parts, progress);
        } finally {
            threads.shutdownNow();
        }
    }

    private static VerifyReport sum(List<Future<VerifyReport>> parts, Progress progress) throws InterruptedException {
        Amount checked = Amount.NONE;
        List<Damage> damaged = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            try {
                VerifyReport part = parts.get(i).get();
                checked = checked.plus(part.checked());
                damaged.addAll(part.damaged());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a check failed", e.getCause());
            }
            progress.at(100 * (i + 1) / parts.size());
        }
        damaged.sort(Comparator.comparing(Damage::path));
        return new VerifyReport(checked, damaged);
    }
}
