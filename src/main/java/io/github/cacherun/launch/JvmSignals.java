package io.github.cacherun.launch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's handlers of signals. Every JDK exports {@code sun.misc.Signal}, but javac warns of it in a way that cannot
 * be suppressed together with {@code --release}; hence reflection.
 */
final class JvmSignals {

    private JvmSignals() {}

    /**
     * Lets a handler have a signal, on a new thread each time it comes.
     *
     * @return the handler until now, for {@link #restore}; null if this JVM cannot handle the signal
     */
    static @Nullable Object handle(StopSignal signal, Consumer<StopSignal> handler) {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            // the JVM keeps it and calls its one method, but never asks what it is equal to
            Object proxy =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
                        handler.accept(signal);
                        return null;
                    });
            return install(signal, proxy, type);
        } catch (ReflectiveOperationException cannotBeHandled) {
            return null;
        }
    }

    /** Puts back what {@link #handle} has returned. */
    static void restore(StopSignal signal, Object handler) {
        try {
            install(signal, handler, Class.forName("sun.misc.SignalHandler"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(signal + " could be handled and can be no more", e);
        }
    }

    private static Object install(StopSignal signal, Object handler, Class<?> type)
            throws ReflectiveOperationException {
        Class<?> signals = Class.forName("sun.misc.Signal");
        try {
            Object one = signals.getConstructor(String.class).newInstance(signal.name());
            return signals.getMethod("handle", signals, type).invoke(null, one, handler);
        } catch (InvocationTargetException refused) {
            // unknown to this system, or kept by the JVM as under -Xrs
            throw new ReflectiveOperationException(refused.getCause());
        }
    }
}
