package io.github.cacherun.build;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Listens to what Maven logs at WARN and above while a module is built, so that it can be told again on a hit. Maven has
 * no public place to listen at, so this reaches into the logger that each Maven brings (SimpleLogger up to 3.10,
 * MavenSimpleLogger in 4); where that is another one nothing is heard, and the log itself is never disturbed.
 */
final class WarningTap implements AutoCloseable {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern WARNING = Pattern.compile("\\[(?:WARN|WARNING|ERROR)] (?s:(.*))");

    /** Threads that a goal starts log for it; other modules built at the same time do not. */
    private static final InheritableThreadLocal<@Nullable WarningTap> LISTENING = new InheritableThreadLocal<>();

    private final List<String> heard = new ArrayList<>();
    private @Nullable Runnable undo;
    private volatile boolean open = true;

    private WarningTap() {}

    /** Listens to this thread and those it starts from now on, until it is closed. */
    static WarningTap open() {
        WarningTap tap = new WarningTap();
        LISTENING.set(tap);
        Object factory = LoggerFactory.getILoggerFactory();
        tap.undo = install(factory.getClass().getClassLoader());
        return tap;
    }

    /** Whether this Maven's log could be listened to. */
    boolean hears() {
        return undo != null;
    }

    /** What was said so far, each record without its level and colours; a record may have several lines. */
    synchronized List<String> records() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        open = false;
        LISTENING.remove();
        if (undo != null) {
            undo.run();
        }
    }

    static void hear(String record) {
        WarningTap tap = LISTENING.get();
        if (tap != null && tap.open) {
            tap.keep(record);
        }
    }

    private synchronized void keep(String record) {
        var warning = WARNING.matcher(COLOUR.matcher(record).replaceAll(""));
        if (warning.matches() && !isOfTheResolver()) {
            heard.add(warning.group(1).stripTrailing());
        }
    }

    /** That a repository could not be reached today is nothing that the next run should hear of. */
    private static boolean isOfTheResolver() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(WarningTap::isResolver));
    }

    private static boolean isResolver(StackWalker.StackFrame frame) {
        return frame.getClassName().startsWith("org.eclipse.aether.");
    }

    private static @Nullable Runnable install(@Nullable ClassLoader loader) {
        for (String logger : List.of("org.slf4j.impl.SimpleLogger", "org.slf4j.simple.SimpleLogger")) {
            Runnable undo = tapSimpleLogger(loader, logger);
            if (undo != null) {
                return undo;
            }
        }
        return tapMavenFour(loader);
    }

    private static @Nullable Runnable tapSimpleLogger(@Nullable ClassLoader loader, String logger) {
        try {
            Object configuration =
                    field(Class.forName(logger, true, loader), "CONFIG_PARAMS").get(null);
            Field choice = field(configuration.getClass(), "outputChoice");
            Object before = choice.get(configuration);
            PrintStream log = (PrintStream) method(before, "getTargetPrintStream");
            Constructor<?> toStream = before.getClass().getDeclaredConstructor(PrintStream.class);
            toStream.setAccessible(true);
            choice.set(configuration, toStream.newInstance(new TappedStream(log)));
            return () -> restore(choice, configuration, before);
        } catch (ReflectiveOperationException | RuntimeException another) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Runnable tapMavenFour(@Nullable ClassLoader loader) {
        try {
            Field sink = field(Class.forName("org.apache.maven.slf4j.MavenSimpleLogger", true, loader), "logSink");
            Consumer<String> before = (Consumer<String>) sink.get(null);
            if (before == null) {
                return null;
            }
            Consumer<String> tapped = record -> {
                hear(record);
                before.accept(record);
            };
            sink.set(null, tapped);
            return () -> restore(sink, null, before);
        } catch (ReflectiveOperationException | RuntimeException another) {
            return null;
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Object method(Object target, String name) throws ReflectiveOperationException {
        var method = target.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }

    private static void restore(Field field, @Nullable Object target, Object before) {
        try {
            field.set(target, before);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The logger prints a record with one println; what it prints otherwise (stack traces) passes by. */
    private static final class TappedStream extends PrintStream {
        private final PrintStream log;

        TappedStream(PrintStream log) {
            super((OutputStream) log, true, StandardCharsets.UTF_8);
            this.log = log;
        }

        @Override
        public void println(@Nullable String record) {
            hear(String.valueOf(record));
            log.println(record);
        }

        @Override
        public void println(@Nullable Object record) {
            println(String.valueOf(record));
        }

        @Override
        public void print(@Nullable String text) {
            log.print(text);
        }
    }
}
