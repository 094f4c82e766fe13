package io.github.cacherun.launch;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sees to it that a child does not outlive this JVM or the call that waits for it. */
final class ShutdownGuard implements AutoCloseable {

    /** Long enough for shutdown hooks of an ordinary server, short enough for whoever pressed Ctrl-C. */
    private static final long GRACE_SECONDS = 10;

    private final Process process;
    private final Thread hook;

    private ShutdownGuard(Process process) {
        this.process = process;
        this.hook = new Thread(this::stop, "cache-maven-plugin stops its program");
    }

    static ShutdownGuard over(Process process) {
        ShutdownGuard guard = new ShutdownGuard(process);
        try {
            Runtime.getRuntime().addShutdownHook(guard.hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            guard.stop();
        }
        return guard;
    }

    /** Told first, as a terminal tells it; what of it and its children does not end by itself is killed. */
    private void stop() {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook is running: it does what is left to do
        }
    }
}
