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
import java.util.concurrent.atomic.AtomicInteger;

/** What tests let another JVM do: each waits for its standard input before it goes on, so that several can start at once. */
final class OtherProcess {

    static final String HOLD_LOCK = "hold-lock";
    static final String PUT_EXECUTABLE = "put-executable";
    static final String PUT_FOR_EVER = "put-for-ever";
    static final String RUN_UP_TO = "run-up-to";
    static final String RUN_FOR_EVER = "run-for-ever";

    private OtherProcess() {}

    static Process start(String... arguments) throws IOException, URISyntaxException {
        String classPath = location(DiskCache.class) + File.pathSeparator + location(OtherProcess.class);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                OtherProcess.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    public static void main(String[] arguments) throws IOException, EntryNotFoundException {
        switch (arguments[0]) {
            case HOLD_LOCK -> holdLock(Path.of(arguments[1]));
            case PUT_EXECUTABLE -> putExecutable(Path.of(arguments[1]), Path.of(arguments[2]));
            case PUT_FOR_EVER -> putForEver(Path.of(arguments[1]), Path.of(arguments[2]));
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
        DiskCache cache = DiskCache.at(directory, InstantSource.system());
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
