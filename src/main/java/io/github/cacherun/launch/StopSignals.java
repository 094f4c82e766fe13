package io.github.cacherun.launch;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives the signals that ask this JVM to stop to all who listen; they do not stop it then. Handlers belong to the whole
 * JVM, so this is one for all its threads: the first listener installs them and the last one takes them away.
 */
final class StopSignals {

    private static final Set<Listening> LISTENING = new LinkedHashSet<>();
    private static final Map<StopSignal, Object> EARLIER = new EnumMap<>(StopSignal.class);

    private StopSignals() {}

    /** Calls the listener on a thread of its own for each signal, until the result is closed. */
    static Listening listen(Consumer<StopSignal> listener) {
        Listening listening = new Listening(listener);
        synchronized (LISTENING) {
            if (LISTENING.isEmpty()) {
                install();
            }
            LISTENING.add(listening);
        }
        return listening;
    }

    /** A signal that cannot be handled goes on to stop the JVM, whose hooks do what is then left to do. */
    private static void install() {
        for (StopSignal signal : StopSignal.values()) {
            Object earlier = JvmSignals.handle(signal, StopSignals::tell);
            if (earlier != null) {
                EARLIER.put(signal, earlier);
            }
        }
    }

    private static void tell(StopSignal signal) {
        List<Listening> all;
        synchronized (LISTENING) {
            all = List.copyOf(LISTENING);
        }
        // each may take as long as its program does
        for (Listening one : all) {
            Thread thread = new Thread(() -> one.listener.accept(signal), signal + " to a program");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Until this is closed its listener is told. */
    static final class Listening implements AutoCloseable {

        private final Consumer<StopSignal> listener;

        private Listening(Consumer<StopSignal> listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            synchronized (LISTENING) {
                LISTENING.remove(this);
                if (LISTENING.isEmpty()) {
                    EARLIER.forEach(JvmSignals::restore);
                    EARLIER.clear();
                }
            }
        }
    }
}
