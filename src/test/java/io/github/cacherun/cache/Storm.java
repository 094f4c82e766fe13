package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

/**
 * Somebody who puts, gets and reads executables at random, beside others who do the same, trim and clean. What goes wrong
 * is an {@link AssertionError}; all else is counted.
 */
final class Storm {

    /** Few, so that all meet at each. */
    static final int PROGRAMS = 4;

    private static final int SHARED = 100;

    private final CacheFixture fixture;
    private final int number;
    private final Random random;
    private final Duration patience;
    private Counts counts = new Counts(0, 0, 0, 0);

    /**
     * What happened.
     *
     * @param answers gets that gave a path from which the right bytes were read
     * @param gone gets that gave a path of which the file was removed before it was read
     */
    record Counts(int puts, int answers, int misses, int gone) {

        Counts plus(Counts other) {
            return new Counts(puts + other.puts, answers + other.answers, misses + other.misses, gone + other.gone);
        }

        static Counts parse(String line) {
            String[] words = line.split(" ", -1);
            return new Counts(
                    Integer.parseInt(words[0]),
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]));
        }

        String line() {
            return puts + " " + answers + " " + misses + " " + gone;
        }
    }

    /**
     * Makes one.
     *
     * @param number tells its own program from those of others
     * @param patience for how long a file may be gone that nobody had the right to remove
     */
    Storm(Path directory, int number, Duration patience) {
        DiskCache cache = DiskCache.at(directory, InstantSource.system());
        this.fixture = new CacheFixture(directory, new TestClock(), cache);
        this.number = number;
        this.random = new Random(number);
        this.patience = patience;
    }

    static String program(int number) {
        return CacheFixture.PROGRAM + ("# program " + number + "\n").repeat(1 + number % SHARED * 500);
    }

    Counts rage(Duration duration) throws IOException {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - end < 0) {
            useShared(random.nextInt(PROGRAMS));
            useOwn(SHARED + number);
        }
        return counts;
    }

    /** Others make it look old while we use it, so that a trim may take it at any time. */
    private void useShared(int program) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> put(program);
            case 1 -> age(program);
            default -> get(program, Duration.ZERO);
        }
    }

    /** Nobody else touches it: once it was got, a trim has to leave it. */
    private void useOwn(int program) throws IOException {
        put(program);
        age(program);
        get(program, patience);
    }

    private void put(int program) throws IOException {
        Path source = fixture.source(program(program));
        fixture.cache().putExecutable(CacheFixture.action(program), CacheFixture.HELLO, source);
        Files.delete(source);
        counts = counts.plus(new Counts(1, 0, 0, 0));
    }

    private void age(int program) throws IOException {
        fixture.age(fixture.index(CacheFixture.action(program)));
        fixture.age(fixture.output(program(program)));
    }

    private void get(int program, Duration allowedToBeGone) throws IOException {
        Path path;
        try {
            path = fixture.cache()
                    .getExecutable(CacheFixture.action(program), CacheFixture.HELLO)
                    .path();
        } catch (EntryNotFoundException e) {
            counts = counts.plus(new Counts(0, 0, 1, 0));
            return;
        }
        boolean read = isRead(path, program, System.nanoTime() + allowedToBeGone.toNanos());
        if (!read && !allowedToBeGone.isZero()) {
            throw new AssertionError("removed although it was just used: " + path);
        }
        counts = counts.plus(read ? new Counts(0, 1, 0, 0) : new Counts(0, 0, 0, 1));
    }

    private static boolean isRead(Path path, int program, long end) throws IOException {
        do {
            try {
                String read = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                if (!read.equals(program(program))) {
                    throw new AssertionError(read.length() + " wrong characters in " + path);
                }
                return true;
            } catch (NoSuchFileException e) {
                // looked at again
                Thread.onSpinWait();
            }
        } while (System.nanoTime() - end < 0);
        return false;
    }
}
