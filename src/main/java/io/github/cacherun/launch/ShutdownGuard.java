package io.github.cacherun.launch;

import java.time.Duration;

/** Sees to it that a program does not outlive this JVM or the call that waits for it. */
final class ShutdownGuard implements AutoCloseable {

    /** Long enough for shutdown hooks of an ordinary server, short enough for whoever pressed Ctrl-C. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ProcessTree program;
    private final Transfer output;
    private final Thread hook;
    private volatile boolean atWork;

    private ShutdownGuard(ProcessTree program, Transfer output) {
        this.program = program;
        this.output = output;
        this.hook = new Thread(this::work, "cache-maven-plugin stops its program");
    }

    /** The output is waited for as well: what a program says last is often what matters. */
    static ShutdownGuard over(ProcessTree program, Transfer output) {
        ShutdownGuard guard = new ShutdownGuard(program, output);
        try {
            Runtime.getRuntime().addShutdownHook(guard.hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            guard.work();
        }
        return guard;
    }

    /** Whether this JVM is ending and the program is therefore ended. */
    boolean isAtWork() {
        return atWork;
    }

    private void work() {
        atWork = true;
        stop();
        output.close();
    }

    private void stop() {
        program.end(GRACE);
    }

    @Override
    public void close() {
        if (program.root().isAlive()) {
            stop();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook is running: it does what is left to do
        }
    }
}
