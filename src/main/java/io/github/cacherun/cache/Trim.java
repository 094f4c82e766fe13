package io.github.cacherun.cache;

import io.github.cacherun.os.FileMutex;
import io.github.cacherun.os.InTheWay;
import io.github.cacherun.stats.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Decides whether the cache is to be trimmed now, by us, and has it done. */
final class Trim {

    private final CacheView view;
    private final TrimPolicy policy;
    private final Progress progress;
    private final Instant now;

    Trim(CacheView view, TrimPolicy policy, Progress progress) {
        this.view = view;
        this.policy = policy;
        this.progress = progress;
        this.now = view.clock().instant();
    }

    TrimReport run() throws IOException {
        Path root = view.files().root();
        if (!Files.isDirectory(root)) {
            return TrimReport.without(TrimReport.Outcome.TRIMMED);
        }
        if (policy.dryRun()) {
            new Readme(view.files()).requireNoOther();
            return new Trimmer(view, policy, progress).run();
        }
        try (FileMutex lock = FileMutex.tryEnter(root.toRealPath())) {
            if (lock == null) {
                return TrimReport.without(TrimReport.Outcome.BUSY);
            }
            // a first look without writing, so that the many calls that find nothing due cost next to nothing
            if (!policy.force() && !TrimStamp.isDue(view.files().trimStamp(), now)) {
                return TrimReport.without(TrimReport.Outcome.NOT_DUE);
            }
            if (!Files.isWritable(root)) {
                return TrimReport.without(TrimReport.Outcome.NOT_WRITABLE);
            }
            return runLocked(lock);
        }
    }

    private TrimReport runLocked(FileMutex lock) throws IOException {
        new Readme(view.files()).requireNoOther();
        if (!view.files().hasLayout()) {
            // no cache, or none yet: nothing to remove and nothing to leave there
            return TrimReport.without(TrimReport.Outcome.TRIMMED);
        }
        if (new Readme(view.files()).isOurs()) {
            InTheWay.remove(view.files().trimStamp());
        }
        if (!lock.tryLock(view.files().trimStamp())) {
            return TrimReport.without(TrimReport.Outcome.BUSY);
        }
        if (!policy.force() && !TrimStamp.isDue(lock.channel(), now)) {
            // somebody else was faster
            return TrimReport.without(TrimReport.Outcome.NOT_DUE);
        }
        if (policy.project() != null) {
            return new Trimmer(view, policy, progress).run();
        }
        // before the work, so that others do not start it as well; if we are killed it is made up for tomorrow
        TrimStamp.write(lock.channel(), now);
        TrimReport report = new Trimmer(view, policy, progress).run();
        new SizeLedger(view.files()).begin(report.kept().bytes(), report.cap());
        RunLog.in(view.files().root()).fold(now);
        return report;
    }
}
