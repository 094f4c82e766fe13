package io.github.cacherun.watched;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was done, in order. */
public final class Recording implements Watcher {

    private final List<Done> done = new ArrayList<>();

    /**
     * What was done.
     *
     * @param time of modification of the file afterwards; that of 1970 if it is not there any more
     */
    record Done(Step step, FileTime time) {}

    @Override
    public void before(Step step) {}

    @Override
    public synchronized void after(Step step) {
        if (step.changes()) {
            done.add(new Done(step, time(step)));
        }
    }

    private static FileTime time(Step step) {
        try {
            return Files.exists(step.path()) ? Files.getLastModifiedTime(step.path()) : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Done> done() {
        return List.copyOf(done);
    }
}
