package io.github.cacherun.launch;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts programs as children of this JVM and stays with them until they end. Safe for use by several threads, each
 * with its own program.
 */
public final class Launcher {

    private final Host host;
    private final ProgramStart start;
    private final @Nullable Runnable whenStarted;

    public Launcher(Host host) {
        this(host, new ProgramStart());
    }

    Launcher(Host host, ProgramStart start) {
        this(host, start, null);
    }

    private Launcher(Host host, ProgramStart start, @Nullable Runnable whenStarted) {
        this.host = host;
        this.start = start;
        this.whenStarted = whenStarted;
    }

    /** The same, and this is called each time when a program has just been started. */
    public Launcher telling(Runnable listener) {
        return new Launcher(host, start, listener);
    }

    /**
     * Runs a program to its end. In a command of its own, signals that would stop this JVM are the program's meanwhile:
     * it gets them, may take its time, and its descendants are ended after it; a second SIGINT kills them all. In any
     * other JVM, when that shuts down, the program is told, waited for, then killed with its descendants.
     *
     * @param keepFresh called once an hour while the program runs, so that no trim takes its file away
     * @throws IOException when the program cannot be started; a text file that stays busy says so
     * @throws InterruptedException when this thread is interrupted; the program is then ended first
     */
    public Ending run(Launch launch, Runnable keepFresh) throws IOException, InterruptedException {
        Process process = start.withInput(launch);
        tellOfStart();
        ProcessTree tree = new ProcessTree(process);
        Vigil vigil = new Vigil(process, tree, keepFresh);
        try (Transfer transfer = launch.output().follow(process);
                ShutdownGuard guard = ShutdownGuard.over(tree, transfer)) {
            if (host == Host.SHARED) {
                return vigil.stay(launch.limit(), Set::of);
            }
            try (SignalRelay relay = SignalRelay.to(tree)) {
                return vigil.stay(launch.limit(), relay::signals);
            }
        }
    }

    /**
     * Starts a program and leaves it to a daemon thread. Nobody is told of an end that comes because this JVM ends.
     *
     * @param keepFresh as for {@link #run}
     * @param whenEnded told on that thread how the program ended
     * @throws IOException when the program cannot be started; a text file that stays busy says so
     */
    public void runInBackground(Launch launch, Lifetime lifetime, Runnable keepFresh, Consumer<Ending> whenEnded)
            throws IOException, InterruptedException {
        boolean own = lifetime == Lifetime.OF_ITS_OWN;
        Process process = own ? start.withoutInput(launch) : start.withInput(launch);
        tellOfStart();
        ProcessTree tree = new ProcessTree(process);
        Transfer transfer = launch.output().follow(process);
        @Nullable ShutdownGuard guard = own ? null : ShutdownGuard.over(tree, transfer);
        Vigil vigil = new Vigil(process, tree, keepFresh);
        new BackgroundRun(vigil, transfer, guard, whenEnded).begin(launch.name(), launch.limit());
    }

    private void tellOfStart() {
        if (whenStarted != null) {
            whenStarted.run();
        }
    }
}
