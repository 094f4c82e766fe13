package io.github.cacherun.launch;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a daemon thread does for a program in the background: it stays with it and tells its end. */
final class BackgroundRun {

    static {
        // at its end Maven closes the class loader of this plugin, then ends the program: what tells of that has to be
        // here
        Objects.requireNonNull(Ending.class);
        Objects.requireNonNull(ExitStatus.class);
    }

    private final Vigil vigil;
    private final Transfer transfer;
    private final @Nullable ShutdownGuard guard;
    private final Consumer<Ending> whenEnded;

    /** The guard, if any, and the transfer are closed when the program has ended. */
    BackgroundRun(Vigil vigil, Transfer transfer, @Nullable ShutdownGuard guard, Consumer<Ending> whenEnded) {
        this.vigil = vigil;
        this.transfer = transfer;
        this.guard = guard;
        this.whenEnded = whenEnded;
    }

    void begin(String name, Duration limit) {
        Thread thread = new Thread(() -> stay(limit), name + " in the background");
        thread.setDaemon(true);
        thread.start();
    }

    private void stay(Duration limit) {
        Ending ending;
        try (transfer;
                guard) {
            ending = vigil.stay(limit, Set::of);
        } catch (InterruptedException nobodyInterruptsIt) {
            return;
        }
        if (guard == null || !guard.isAtWork()) {
            whenEnded.accept(ending);
        }
    }
}
