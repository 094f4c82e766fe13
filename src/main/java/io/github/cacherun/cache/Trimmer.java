package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the cache and removes what was not used for long, then what is too much, then index files that lead
 * nowhere any more. Interrupted at any point it leaves a good cache: either of index file and output without the other is
 * a miss. Its time grows with the number of entries, its memory does not, save in a dry run.
 */
final class Trimmer {

    /** A cache brought just below its cap would be above it at the next put. */
    private static final int KEPT_PERCENT = 80;

    private static final int ALL_PERCENT = 100;

    /** Index files by age, outputs by age, outputs by size, index files again. */
    private static final int PASSES = 4;

    private final CacheView view;
    private final TrimPolicy policy;
    private final Instant now;
    private final Instant cutoff;
    private final long cap;
    private final EntryWalk walk;
    private final Removal removal;
    private final PutTime putTime;
    private Running running;
    private final Census census = new Census();
    private final Set<Path> wouldBeGone = new HashSet<>();
    private Amount seen = Amount.NONE;
    private Amount removed = Amount.NONE;
    private long inUse;

    Trimmer(CacheView view, TrimPolicy policy, Progress progress) throws IOException {
        this.view = view;
        this.policy = policy;
        this.now = view.clock().instant();
        this.cutoff = policy.cutoff(now);
        this.cap = policy.maxSize().in(view.files().root());
        this.walk = new EntryWalk(view.files(), progress, PASSES);
        this.removal = new Removal(policy.dryRun());
        this.putTime = new PutTime(view.files(), policy.dryRun());
        this.running = Running.in(view.files().root());
    }

    TrimReport run() {
        walk.pass(this::expireIndexes);
        walk.pass(this::expireOutputs);
        long above = census.total() > cap ? census.total() - cap / ALL_PERCENT * KEPT_PERCENT : 0;
        census.plan(above);
        walk.pass(above > 0 ? this::shrink : (prefix, names, labels) -> {});
        walk.pass(this::dropOrphans);
        Amount kept = new Amount(seen.entries() - removed.entries(), seen.bytes() - removed.bytes());
        return new TrimReport(TrimReport.Outcome.TRIMMED, removed, kept, inUse, census.workingSet(), cap);
    }

    private void expireIndexes(Path prefix, String[] names, Labels labels) {
        for (String name : names) {
            if (!isSelected(name, labels) || !CacheFiles.isIndex(name)) {
                continue;
            }
            Stored index = Stored.look(prefix.resolve(name), labels);
            if (index == null) {
                continue;
            }
            index = putTime.present(index, now);
            see(index);
            if (index.used().isBefore(cutoff)) {
                index = putTime.restore(index, now);
            }
            boolean old = index.used().isBefore(cutoff) && !servesArchive(index);
            if (old && removal.ifUnusedSince(index.path(), cutoff)) {
                gone(index);
            } else {
                census.addKept(index.age(now), index.bytes());
            }
        }
    }

    /** Nobody asks for what an archive holds but those who check it, which can be long after it was made. */
    private boolean servesArchive(Stored index) {
        @Nullable Entry entry = EntryReader.peek(index.path());
        @Nullable
        Stored output = entry == null ? null : Stored.look(view.files().output(entry.outputId()), Labels.NONE);
        return output != null && output.archiveBytes() > 0 && !output.used().isBefore(cutoff);
    }

    private void see(Stored entry) {
        seen = seen.plus(entry.all());
    }

    private void expireOutputs(Path prefix, String[] names, Labels labels) {
        running = running.now();
        for (String name : names) {
            Path path = prefix.resolve(name);
            if (CacheFiles.isTemporary(name) && policy.project() == null) {
                expireTemporary(path);
            }
            if (!isSelected(name, labels) || CacheFiles.isIndex(name)) {
                continue;
            }
            Stored output = putTime.restored(Stored.look(path, labels));
            if (output != null) {
                see(output);
                expire(putTime.present(output, now));
            }
        }
    }

    /** Left behind by a writer or trimmer that was killed, when it is old: nobody takes a day. */
    private void expireTemporary(Path path) {
        Instant dayAgo = now.minus(Duration.ofDays(1));
        Amount amount = new Amount(1, FileTree.bytes(path));
        seen = seen.plus(amount);
        putTime.presentTemporary(path, now);
        if (removal.ifUnusedSince(path, cutoff.isAfter(dayAgo) ? cutoff : dayAgo)) {
            removed = removed.plus(amount);
        } else {
            census.addKept(Duration.ZERO, amount.bytes());
        }
    }

    private void expire(Stored output) {
        boolean old = output.used().isBefore(cutoff);
        if (running.uses(output.path())) {
            inUse += old ? 1 : 0;
            census.addKept(output.age(now), output.allBytes());
        } else if (old && removal.ifUnusedSince(output.path(), cutoff)) {
            gone(output);
        } else {
            census.add(output.kind(), output.age(now), output.bytes());
            census.add(Kind.ARCHIVE, output.age(now), output.archiveBytes());
        }
    }

    private void gone(Stored entry) {
        removed = removed.plus(entry.all());
        if (policy.dryRun()) {
            wouldBeGone.add(entry.path());
        }
    }

    private void shrink(Path prefix, String[] names, Labels labels) {
        running = running.now();
        for (String name : names) {
            if (!isSelected(name, labels) || CacheFiles.isIndex(name)) {
                continue;
            }
            Stored output = putTime.restored(Stored.look(prefix.resolve(name), labels));
            if (output != null && !wouldBeGone.contains(output.path())) {
                shrink(output);
            }
        }
    }

    private void shrink(Stored output) {
        boolean archives = output.archiveBytes() > 0 && census.hasToGo(Kind.ARCHIVE, output.age(now));
        boolean all = census.hasToGo(output.kind(), output.age(now));
        if ((archives || all) && running.uses(output.path())) {
            inUse += output.used().isBefore(cutoff) ? 0 : 1;
            return;
        }
        Instant untouched = TrimPolicy.untouchedSince(now);
        if (all && removal.ifUnusedSince(output.path(), untouched)) {
            gone(output);
            census.gone(output.kind(), output.age(now), output.bytes());
        } else if (archives && removal.archivesIfUnusedSince(output.path(), untouched)) {
            removed = removed.plus(new Amount(1, output.archiveBytes()));
        } else {
            return;
        }
        census.gone(Kind.ARCHIVE, output.age(now), output.archiveBytes());
    }

    private void dropOrphans(Path prefix, String[] names, Labels labels) {
        Set<String> left = new HashSet<>();
        Instant untouched = TrimPolicy.untouchedSince(now);
        for (String name : names) {
            Path path = prefix.resolve(name);
            boolean index = isSelected(name, labels) && CacheFiles.isIndex(name) && !wouldBeGone.contains(path);
            if (index && leadsNowhere(path) && removal.ifUnusedSince(path, untouched)) {
                removed = removed.plus(new Amount(1, EntryFormat.LENGTH));
            } else {
                left.add(name);
            }
        }
        if (!policy.dryRun()) {
            labels.compact(prefix, left);
        }
    }

    /** An output of no bytes needs no file. */
    private boolean leadsNowhere(Path index) {
        @Nullable Entry entry = EntryReader.peek(index);
        if (entry == null || entry.size() == 0) {
            return false;
        }
        Path output = view.files().output(entry.outputId());
        // not merely out of sight, as on a disk that fails now and then
        return wouldBeGone.contains(output) || Files.notExists(output, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isSelected(String name, Labels labels) {
        String project = policy.project();
        return CacheFiles.isEntry(name) && (project == null || project.equals(labels.project(name)));
    }
}
