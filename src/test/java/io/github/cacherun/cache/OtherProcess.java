package io.github.cacherun.cache;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests let another JVM do: each waits for its standard input before it goes on, so that several can start at once. */
final class OtherProcess {

    static final String HOLD_LOCK = "hold-lock";
    static final String PUT_EXECUTABLE = "put-executable";
    static final String PUT_FOR_EVER = "put-for-ever";
    static final String CONTEND = "contend";
    static final String STORM = "storm";
    static final String TRIM = "trim";
    static final String CLEAN = "clean";
    static final String RUN_UP_TO = "run-up-to";
    static final String RUN_FOR_EVER = "run-for-ever";

    private OtherProcess() {}

    static Process start(String... arguments) throws IOException, URISyntaxException {
        return start(new ArrayList<>(), List.of(), arguments);
    }

    static Process startWithUmask(String umask, List<String> options, String... arguments)
            throws IOException, URISyntaxException {
        String script = "umask " + umask + "; exec \"$@\"";
        return start(new ArrayList<>(List.of("sh", "-c", script, "sh")), options, arguments);
    }

    private static Process start(List<String> command, List<String> options, String... arguments)
            throws IOException, URISyntaxException {
        String classPath = location(DiskCache.class) + File.pathSeparator + location(OtherProcess.class);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, OtherProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case HOLD_LOCK -> holdLock(Path.of(arguments[1]));
            case PUT_EXECUTABLE -> putExecutable(Path.of(arguments[1]), Path.of(arguments[2]));
            case PUT_FOR_EVER -> putForEver(Path.of(arguments[1]), Path.of(arguments[2]));
            case CONTEND ->
                new Contender(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3])).fight();
            case STORM ->
                storm(
                        Path.of(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Duration.parse(arguments[3]),
                        Duration.parse(arguments[4]));
            case TRIM -> trim(Path.of(arguments[1]), Duration.parse(arguments[2]));
            case CLEAN -> clean(Path.of(arguments[1]), Duration.parse(arguments[2]));
            case RUN_UP_TO ->
                runUpTo(Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]), arguments[4]);
            case RUN_FOR_EVER -> runForEver(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void holdLock(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            awaitSignal(lock.isValid() ? '!' : '?');
        }
    }

    private static void putExecutable(Path directory, Path source) throws IOException, EntryNotFoundException {
        System.setProperty(CacheDirectory.PROPERTY, directory.toString());
        DiskCache cache = new DiskCache(new CacheDirectory());
        awaitSignal('!');
        cache.putExecutable(CacheFixture.action(1), CacheFixture.HELLO, source);
        cache.getExecutable(CacheFixture.action(1), CacheFixture.HELLO);
    }

    private static void putForEver(Path directory, Path source) throws IOException {
        DiskCache cache = DiskCache.at(directory, InstantSource.system());
        System.out.write('!');
        System.out.flush();
        for (int i = 0; ; i++) {
            CachedFile file = cache.putExecutable(CacheFixture.action(1), CacheFixture.HELLO, source);
            FileTree.delete(CacheFixture.parent(file.path()));
            cache.putBytes(CacheFixture.action(2), CacheFixture.utf8("output " + i));
        }
    }

    /** In two threads, each of which prints what happened to it. */
    private static void storm(Path directory, int number, Duration duration, Duration patience) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Storm.Counts>> storms = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                Storm storm = new Storm(directory, 2 * number + thread, patience);
                storms.add(threads.submit(() -> storm.rage(duration)));
            }
            for (Future<Storm.Counts> storm : storms) {
                System.out.println(storm.get().line());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Again and again, with pauses in which others can; prints how much was removed. */
    private static void trim(Path directory, Duration duration) throws IOException, InterruptedException {
        DiskCache cache = DiskCache.at(directory, InstantSource.system());
        long end = System.nanoTime() + duration.toNanos();
        long removed = 0;
        while (System.nanoTime() - end < 0) {
            Thread.sleep(10);
            removed += cache.trim(TrimPolicy.DEFAULT.forced()).removed().entries();
        }
        System.out.println(removed);
    }

    /** The same, at least once, however busy the machine. */
    private static void clean(Path directory, Duration duration) throws IOException, InterruptedException {
        DiskCache cache = DiskCache.at(directory, InstantSource.system());
        long end = System.nanoTime() + duration.toNanos();
        long removed = 0;
        long patience = Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() - end < (removed == 0 ? patience : 0)) {
            Thread.sleep(10);
            if (new CacheFiles(directory).hasLayout() && new Readme(new CacheFiles(directory)).isOurs()) {
                removed += cache.housekeeping()
                        .clean(null, false, Progress.NONE)
                        .removed()
                        .entries();
            }
        }
        System.out.println(removed);
    }

    /** Waits to be killed before a step of a scenario. */
    private static void runUpTo(Path parent, String scenario, int step, String now) throws IOException {
        CacheFixture fixture = CacheFixture.in(parent);
        fixture.clock().advance(Duration.between(fixture.clock().instant(), Instant.parse(now)));
        AtomicInteger steps = new AtomicInteger();
        Scenario.valueOf(scenario).run(fixture.watchedBy(next -> {
            if (next.changes() && steps.getAndIncrement() == step) {
                awaitSignal('!');
            }
        }));
    }

    /** Does what comes, days apart, until it is killed. */
    private static void runForEver(Path parent) {
        CacheFixture fixture = CacheFixture.today(parent);
        Random random = new Random();
        List<Scenario> scenarios = new ArrayList<>(List.of(Scenario.values()));
        // those change files where they lie, as nobody does but for a test
        scenarios.remove(Scenario.EXECUTABLE_COPIED_FROM_A_BACKUP);
        scenarios.remove(Scenario.PUT_OF_AN_EXECUTABLE_THAT_IS_A_FILE_ALREADY);
        System.out.write('!');
        System.out.flush();
        while (true) {
            Scenario next = scenarios.get(random.nextInt(scenarios.size()));
            fixture.clock().advance(Duration.ofMinutes(random.nextInt(600)));
            try {
                next.run(fixture);
            } catch (IOException others) {
                System.err.println(next + ": " + others);
            }
        }
    }

    private static void awaitSignal(char ready) throws IOException {
        System.out.write(ready);
        System.out.flush();
        if (System.in.read() >= 0) {
            throw new IOException("not the end that was awaited");
        }
    }
}
