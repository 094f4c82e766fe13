package io.github.cacherun.launch;

import io.github.cacherun.os.TextFileBusy;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts programs as children that inherit this process's descriptors, and stays with them until they end. Safe for
 * use by several threads, each with its own program.
 */
public final class Launcher {

    /** Go's waits: a file just written may still be open in a child that another thread is starting. */
    private static final List<Long> BUSY_WAITS_MS = List.of(100L, 200L, 400L);

    /** How often a running program's entry is marked used: the cache's own granularity. */
    private static final long KEEP_FRESH_MINUTES = 60;

    private final Starter starter;
    private final Sleeper sleeper;

    public Launcher() {
        this(ProcessBuilder::start, Thread::sleep);
    }

    Launcher(Starter starter, Sleeper sleeper) {
        this.starter = starter;
        this.sleeper = sleeper;
    }

    /**
     * Runs a program to its end. When this JVM is told to stop meanwhile, the program is told, waited for, then
     * killed with its children.
     *
     * @param keepFresh called once an hour while the program runs, so that no trim takes its file away
     * @throws IOException when the program cannot be started; a text file that stays busy says so
     * @throws InterruptedException when this thread is interrupted; the program is then ended first
     */
    public ExitStatus run(Launch launch, Runnable keepFresh) throws IOException, InterruptedException {
        Process process = start(launch);
        try (ShutdownGuard guard = ShutdownGuard.over(process)) {
            while (!process.waitFor(KEEP_FRESH_MINUTES, TimeUnit.MINUTES)) {
                keepFresh.run();
            }
            return new ExitStatus(process.exitValue());
        }
    }

    private Process start(Launch launch) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .inheritIO();
        builder.environment().keySet().removeAll(launch.hiddenVariables());
        for (long wait : BUSY_WAITS_MS) {
            try {
                return starter.start(builder);
            } catch (IOException e) {
                if (!TextFileBusy.is(e)) {
                    throw e;
                }
                sleeper.sleep(wait);
            }
        }
        return lastTry(launch, builder);
    }

    /** Go leaves its loop here and reports success although nothing ran; we do not. */
    private Process lastTry(Launch launch, ProcessBuilder builder) throws IOException {
        try {
            return starter.start(builder);
        } catch (IOException e) {
            if (TextFileBusy.is(e)) {
                throw new IOException(
                        launch.name() + " could not be started: "
                                + launch.command().get(0)
                                + " is still open for writing in another process (text file busy) after "
                                + BUSY_WAITS_MS.size() + " retries; try again when that process is done",
                        e);
            }
            throw e;
        }
    }

    /** Starts a process; stands in for the system in tests. */
    interface Starter {
        Process start(ProcessBuilder builder) throws IOException;
    }

    /** Waits, in ms; stands in for the clock in tests. */
    interface Sleeper {
        void sleep(long millis) throws InterruptedException;
    }
}
