package io.github.cacherun.watched;

import java.io.IOException;

/** Is told what is done to a {@link WatchedFileSystem}. */
public interface Watcher {

    /** Of each step before it is done; what is thrown is thrown instead of doing it. */
    void before(Step step) throws IOException;

    /** Of each step that was done without failing. */
    default void after(Step step) {}
}
