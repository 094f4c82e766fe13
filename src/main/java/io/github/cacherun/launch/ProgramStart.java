package io.github.cacherun.launch;

import io.github.cacherun.os.TextFileBusy;
import java.io.IOException;
import java.util.List;

/** Starts a program, again if its file is busy. */
final class ProgramStart {

    /** Go's waits: a file just written may still be open in a child that another thread is starting. */
    private static final List<Long> BUSY_WAITS_MS = List.of(100L, 200L, 400L);

    private final Starter starter;
    private final Sleeper sleeper;

    ProgramStart() {
        this(OfSystem.ONE, OfSystem.ONE);
    }

    ProgramStart(Starter starter, Sleeper sleeper) {
        this.starter = starter;
        this.sleeper = sleeper;
    }

    /** The process has the standard input of this JVM, one at its end if that has none. */
    Process withInput(Launch launch) throws IOException, InterruptedException {
        if (StandardInput.isClosed()) {
            return withoutInput(launch);
        }
        return start(launch, ProcessBuilder.Redirect.INHERIT);
    }

    /** The process has a standard input that is at its end. */
    Process withoutInput(Launch launch) throws IOException, InterruptedException {
        Process process = start(launch, ProcessBuilder.Redirect.PIPE);
        process.getOutputStream().close();
        return process;
    }

    private Process start(Launch launch, ProcessBuilder.Redirect input) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectInput(input);
        launch.output().prepare(builder);
        builder.environment().keySet().removeAll(launch.hiddenVariables());
        builder.environment().putAll(launch.addedVariables());
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

    /** No method references: each costs a cold JVM a millisecond on the way to the program. */
    private static final class OfSystem implements Starter, Sleeper {

        static final OfSystem ONE = new OfSystem();

        @Override
        public Process start(ProcessBuilder builder) throws IOException {
            return builder.start();
        }

        @Override
        public void sleep(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }
    }

    /** Waits, in ms; stands in for the clock in tests. */
    interface Sleeper {
        void sleep(long millis) throws InterruptedException;
    }
}
