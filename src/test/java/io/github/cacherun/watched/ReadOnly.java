package io.github.cacherun.watched;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** Lets nothing be changed, also not by root. */
public final class ReadOnly implements Watcher {

    @Override
    public void before(Step step) throws IOException {
        if (step.changes()) {
            throw new AccessDeniedException(step.path().toString());
        }
    }
}
