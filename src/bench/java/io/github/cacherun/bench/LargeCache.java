package io.github.cacherun.bench;

import io.github.cacherun.cache.ActionHash;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.cache.Label;
import io.github.cacherun.cache.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Makes a cache as large as that of a company's build machine, for the goals that keep house to be tried on: as many index
 * entries as outputs, a fifth of them executables, of fifty modules, last used within the last ten days.
 */
final class LargeCache {

    private static final int MODULES = 50;

    private static final int KINDS = 5;

    private static final int LARGEST = 8000;

    private static final Duration OLDEST = Duration.ofDays(10);

    private final Path directory;
    private final Random random = new Random(1);
    private final Instant now = Instant.now();

    private LargeCache(Path directory) {
        this.directory = directory;
    }

    /**
     * Called by hand.
     *
     * @param arguments the folder, and how many entries it is to have
     */
    public static void main(String[] arguments) throws IOException {
        LargeCache cache = new LargeCache(Path.of(arguments[0]));
        int entries = Integer.parseInt(arguments[1]);
        for (int number = 0; 2 * number < entries; number++) {
            cache.put(number);
        }
    }

    private void put(int number) throws IOException {
        Instant used = now.minusSeconds(random.nextLong(OLDEST.toSeconds()));
        boolean executable = number % KINDS == 0;
        Label label = new Label(
                executable ? Survey.Kind.EXECUTABLE : Survey.Kind.MEMO, "com.acme:module-" + number % MODULES);
        DiskCache cache = DiskCache.at(directory, () -> used).labelled(label);
        byte[] content = new byte[1 + random.nextInt(LARGEST)];
        random.nextBytes(content);
        var action =
                new ActionHash("large", "1", HashTrace.NONE).write("" + number).sum();
        if (executable) {
            Path source = Files.write(Files.createTempFile("large", ""), content);
            cache.putExecutable(action, new ExecutableName("program"), source);
            Files.delete(source);
        } else {
            cache.putBytes(action, content);
        }
    }
}
