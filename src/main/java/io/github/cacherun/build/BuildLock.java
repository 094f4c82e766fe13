package io.github.cacherun.build;

import io.github.cacherun.os.FileMutex;
import io.github.cacherun.os.InTheWay;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Keeps two builds, of this Maven or another, out of the same build directories at the same time. */
final class BuildLock implements AutoCloseable {

    private static final long POLL_MS = 100;

    private final List<Closeable> held = new ArrayList<>();
    private boolean waited;

    private BuildLock() {}

    /** Waits until these modules are free; in the order of their paths, so that two callers never block each other. */
    static BuildLock of(Collection<MavenProject> modules, Log log) throws IOException, InterruptedException {
        TreeSet<Path> directories = new TreeSet<>();
        for (MavenProject module : modules) {
            directories.add(Path.of(module.getBuild().getDirectory()));
        }
        BuildLock lock = new BuildLock();
        try {
            for (Path directory : directories) {
                lock.acquire(directory, log);
            }
            return lock;
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether somebody else held a lock when this one was asked for: what they built may be in the cache now. */
    boolean waited() {
        return waited;
    }

    @Override
    public void close() {
        for (Closeable one : held) {
            try {
                one.close();
            } catch (IOException released) {
                // the lock ends with the channel, however its closing went
            }
        }
    }

    private void acquire(Path directory, Log log) throws IOException, InterruptedException {
        Path own = directory.resolve(CleanRoom.OWN);
        boolean told = false;
        while (!tryAcquire(own)) {
            if (!told) {
                log.info("cache: waiting for another build in " + directory);
                told = true;
            }
            waited = true;
            Thread.sleep(POLL_MS);
        }
    }

    private boolean tryAcquire(Path own) throws IOException {
        Files.createDirectories(own);
        FileMutex mutex = FileMutex.tryEnter(own.toRealPath());
        if (mutex == null) {
            return false;
        }
        boolean locked = false;
        try {
            locked = locks(mutex, own.resolve("lock"));
        } finally {
            if (!locked) {
                mutex.close();
            }
        }
        if (locked) {
            held.add(mutex);
        }
        return locked;
    }

    /** A clean may delete the file under a waiting reader: a lock on a file that is no longer there is none. */
    private static boolean locks(FileMutex mutex, Path file) throws IOException {
        InTheWay.remove(file);
        try {
            return mutex.tryLock(file) && Files.exists(file);
        } catch (NoSuchFileException cleanedMeanwhile) {
            return false;
        }
    }
}
