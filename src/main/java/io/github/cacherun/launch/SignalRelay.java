package io.github.cacherun.launch;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** What signals that come to this JVM do to the program in its foreground, as long as this is open. */
final class SignalRelay implements AutoCloseable {

    private final ProcessTree program;
    private final Set<StopSignal> come = EnumSet.noneOf(StopSignal.class);
    private final StopSignals.Listening listening;

    private SignalRelay(ProcessTree program) {
        this.program = program;
        this.listening = StopSignals.listen(this::hear);
    }

    static SignalRelay to(ProcessTree program) {
        return new SignalRelay(program);
    }

    /** Those that have come. */
    synchronized Set<StopSignal> signals() {
        return EnumSet.copyOf(come);
    }

    /** Returns when the program has ended, so that its descendants are known then. */
    private void hear(StopSignal signal) {
        boolean again = !add(signal);
        program.look();
        if (signal == StopSignal.INT && again) {
            program.kill();
        } else if (signal != StopSignal.INT || !TerminalGroup.holdsThisJvm()) {
            send(signal);
        }
        try {
            program.lookOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean add(StopSignal signal) {
        return come.add(signal);
    }

    /** The JDK sends SIGTERM only, and a shell is on every system that has the others. */
    private void send(StopSignal signal) {
        ProcessHandle process = program.root();
        if (signal == StopSignal.TERM || !process.isAlive() || !isSentByShell(signal, process.pid())) {
            process.destroy();
        }
    }

    private static boolean isSentByShell(StopSignal signal, long pid) {
        ProcessBuilder kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + signal.name() + " " + pid)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return kill.start().waitFor() == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
