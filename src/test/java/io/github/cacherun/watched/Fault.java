package io.github.cacherun.watched;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Lets a step fail as a system does that has no room, no descriptors, or no right for it; looks at what is there, too. */
public final class Fault implements Watcher {

    private final int at;
    private final boolean forEver;
    private final String reason;
    private final AtomicInteger steps = new AtomicInteger();
    private volatile @Nullable Step failed;

    /**
     * A system that does not do it.
     *
     * @param at how many steps are done before
     * @param forEver whether all later ones fail as well
     */
    public Fault(int at, boolean forEver, String reason) {
        this.at = at;
        this.forEver = forEver;
        this.reason = reason;
    }

    /** Only counts. */
    public static Fault none() {
        return new Fault(Integer.MAX_VALUE, false, "");
    }

    @Override
    public void before(Step step) throws IOException {
        if (!step.changes() && Files.notExists(step.path(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        int done = steps.getAndIncrement();
        if (done == at || (forEver && done > at)) {
            failed = failed == null ? step : failed;
            throw new FileSystemException(step.path().toString(), null, reason);
        }
    }

    /** How many were begun. */
    public int steps() {
        return steps.get();
    }

    /** The first that failed. */
    public @Nullable Step failed() {
        return failed;
    }
}
