package io.github.cacherun.cache;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** One of several processes that put the same executables for the first time at the same moment. */
final class Contender {

    private final DiskCache cache;
    private final Path sources;
    private final int number;

    Contender(Path directory, Path sources, int number) {
        this.cache = DiskCache.at(directory, InstantSource.system());
        this.sources = sources;
        this.number = number;
    }

    /** All put it. */
    static String shared(int round) {
        return CacheFixture.PROGRAM + "# of all, " + round + "\n" + "padding ".repeat(round % 7 * 3000);
    }

    /** One puts it. */
    static String own(int round, int number) {
        return CacheFixture.PROGRAM + "# " + round + " of " + number;
    }

    static ActionId sharedAction(int round) {
        return CacheFixture.action(round);
    }

    static ActionId ownAction(int round, int number) {
        return CacheFixture.action(1_000_000 + round * 1000 + number);
    }

    /** A round for each line of the standard input; answers with the identity of the file that it was given. */
    void fight() throws IOException {
        BufferedReader starts = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (int round = 0; ; round++) {
            Path own = source(own(round, number));
            Path shared = source(shared(round));
            say("ready");
            if (starts.readLine() == null) {
                return;
            }
            say(round(round, own, shared));
        }
    }

    private String round(int round, Path own, Path shared) {
        try {
            Path path = cache.putExecutable(sharedAction(round), CacheFixture.HELLO, shared)
                    .path();
            String identity = identity(path);
            cache.putExecutable(ownAction(round, number), CacheFixture.HELLO, own);
            return identity;
        } catch (IOException e) {
            return "failed: " + e;
        }
    }

    /** By which a file is told from another of the same name and content. */
    static String identity(Path file) {
        try {
            return file + " " + Files.getAttribute(file, "unix:ino");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path source(String text) throws IOException {
        return Files.writeString(Files.createTempFile(sources, "source", ""), text);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
