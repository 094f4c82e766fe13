package app;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Notes the signals it gets, and has a child that does not care whether it is still there. */
public final class Main {
    private static Path got;

    public static void main(String[] args) throws Exception {
        got = Path.of("got-" + args[0]);
        if (args[1].equals("ends")) {
            System.exit(42);
        }
        for (String signal : List.of("INT", "TERM", "HUP")) {
            handle(signal, args[1].equals("stubborn"));
        }
        new ProcessBuilder("/bin/sh", "-c", "trap '' INT HUP; while :; do sleep 0.2; done", args[0]).start();
        Files.writeString(Path.of("ready-" + args[0]), "");
        Thread.sleep(600_000);
    }

    private static void handle(String signal, boolean stubborn) throws Exception {
        Class<?> type = Class.forName("sun.misc.SignalHandler");
        Object handler = Proxy.newProxyInstance(null, new Class<?>[] {type}, (self, method, given) -> {
            note(signal);
            if (!stubborn) {
                Thread.sleep(1_000);
                System.exit(42);
            }
            return null;
        });
        Class<?> signals = Class.forName("sun.misc.Signal");
        Object one = signals.getConstructor(String.class).newInstance(signal);
        signals.getMethod("handle", signals, type).invoke(null, one, handler);
    }

    private static synchronized void note(String signal) throws Exception {
        Files.writeString(got, signal + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
