package io.github.cacherun.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A JVM in a session of its own that launches a shell script, so that whatever is done to it does not concern the
 * tests' JVM. What it has to say it writes to files of its folder.
 */
record LaunchingJvm(Process process, Path folder) {

    /** Longer than anything takes on a busy machine; a condition that does not come fails then. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** What runs in a shell's background has some signals ignored from the start. */
    static final List<String> WITH_SIGNALS = List.of("env", "--default-signal=INT,HUP,TERM");

    interface Condition {
        boolean holds() throws Exception;
    }

    static LaunchingJvm start(Path folder, String mode, String script) throws Exception {
        List<String> command = new ArrayList<>(WITH_SIGNALS);
        // it forks unless it leads a group, which no child of a JVM does: the process is the JVM
        command.add("setsid");
        command.addAll(command(folder, mode, script));
        return new LaunchingJvm(new ProcessBuilder(command).inheritIO().start(), folder);
    }

    static List<String> command(Path folder, String mode, String script) throws Exception {
        Files.writeString(folder.resolve("script"), script);
        String classPath = location(Launcher.class) + File.pathSeparator + location(LaunchingJvm.class);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                LaunchingJvm.class.getName(),
                mode,
                folder.toString());
    }

    private static Path location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /**
     * Modes: {@code COMMAND} and {@code SHARED} run the script, {@code LINES} too with its output as lines in a file;
     * {@code AMONG_OTHERS} while another program begins and ends; the lifetimes do so in the background.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        write(folder.resolve("terminal"), String.valueOf(TerminalGroup.holdsThisJvm()));
        Launch launch = Launch.of("program", List.of("/bin/sh", "script"), folder);
        switch (arguments[0]) {
            case "AMONG_OTHERS" -> runAmongOthers(launch, folder);
            case "LINES" -> run(Host.SHARED, launch.writing(linesIn(folder.resolve("lines"))), folder);
            case "COMMAND", "SHARED" -> run(Host.valueOf(arguments[0]), launch, folder);
            default -> {
                Lifetime lifetime = Lifetime.valueOf(arguments[0]);
                new Launcher(Host.COMMAND).runInBackground(launch, lifetime, () -> {}, ending -> {});
                pidIn(folder.resolve("pid"));
                write(folder.resolve("ready"), "background");
            }
        }
    }

    private static void run(Host host, Launch launch, Path folder) throws Exception {
        sayWhenWaiting(Thread.currentThread(), folder.resolve("ready"));
        Ending ending = new Launcher(host).run(launch, () -> {});
        write(folder.resolve("ending"), ending.describe("program") + " " + ending.signals());
    }

    private static void runAmongOthers(Launch launch, Path folder) throws Exception {
        sayWhenWaiting(Thread.currentThread(), folder.resolve("second"));
        Thread other = new Thread(() -> {
            try {
                Launch first =
                        Launch.of("first", List.of("/bin/sh", "-c", "until [ -e second ]; do sleep 0.1; done"), folder);
                new Launcher(Host.COMMAND).run(first, () -> {});
                write(folder.resolve("ready"), "alone");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        await("the first waits", () -> isWaiting(other));
        Ending ending = new Launcher(Host.COMMAND).run(launch, () -> {});
        write(folder.resolve("ending"), ending.describe("program") + " " + ending.signals());
    }

    private static Output linesIn(Path file) {
        return Output.lines(
                line -> {
                    try {
                        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                line -> {});
    }

    /** Whoever stays with the program has done before all that signals need. */
    private static void sayWhenWaiting(Thread thread, Path file) {
        Thread watch = new Thread(() -> {
            try {
                await("the JVM waits", () -> isWaiting(thread));
                write(file, "waiting");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static boolean isWaiting(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Vigil.class.getName()));
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    /** As the command {@code kill}. */
    static void kill(String signal, long pid) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                .inheritIO()
                .start()
                .waitFor();
    }

    void awaitReady() throws Exception {
        await("the JVM is ready", () -> Files.exists(folder.resolve("ready")));
    }

    void signal(String signal) throws Exception {
        kill(signal, process.pid());
    }

    /** The lines of a file that the script writes. */
    List<String> lines(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    /** The status of the JVM. */
    int await() throws Exception {
        await("the JVM ends", () -> !process.isAlive());
        return process.exitValue();
    }

    static void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + LIMIT + ": " + what);
            }
            Thread.sleep(20);
        }
    }

    static long pidIn(Path file) throws Exception {
        await(
                file + " has an ID",
                () -> Files.exists(file) && Files.readString(file).endsWith("\n"));
        return Long.parseLong(Files.readString(file).strip());
    }

    /** One that nobody has asked about counts as ended. */
    static void awaitEndOf(Path file) throws Exception {
        long pid = pidIn(file);
        await(
                file + " names a process that ends",
                () -> ProcessHandle.of(pid)
                        .filter(process -> process.info().command().isPresent())
                        .isEmpty());
    }

    /** Ends what a failed test leaves behind. */
    void clean() throws Exception {
        process.destroyForcibly();
        for (String file : Set.of("pid", "child")) {
            for (String pid : lines(file)) {
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }
}
