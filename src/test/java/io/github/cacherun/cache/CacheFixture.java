package io.github.cacherun.cache;

import io.github.cacherun.watched.WatchedFileSystem;
import io.github.cacherun.watched.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A cache in a directory of its own, with the time in the test's hands, and what tests do to it behind its back. */
record CacheFixture(Path directory, TestClock clock, DiskCache cache) {

    static final ExecutableName HELLO = new ExecutableName("hello");

    static final String PROGRAM = "#!/bin/sh\necho hello\n";

    static CacheFixture in(Path temporary) {
        TestClock clock = new TestClock();
        Path directory = temporary.resolve("cache");
        return new CacheFixture(directory, clock, DiskCache.at(directory, clock));
    }

    /** The same cache, by the clock of now, since files that tests leave behind have its times. */
    static CacheFixture today(Path temporary) {
        CacheFixture fixture = in(temporary);
        fixture.clock().advance(Duration.between(fixture.clock().instant(), Instant.now()));
        return fixture;
    }

    /** The same cache, where the watcher is told of all that this one does. */
    CacheFixture watchedBy(Watcher watcher) {
        return new CacheFixture(directory, clock, DiskCache.at(WatchedFileSystem.watch(directory, watcher), clock));
    }

    static ActionId action(int number) {
        return new ActionHash("test", "salt", HashTrace.NONE)
                .write("action " + number)
                .sum();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static OutputId outputId(String text) {
        try {
            return Content.of(Source.of(utf8(text))).outputId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String missReason(Lookup lookup) {
        try {
            lookup.run();
        } catch (EntryNotFoundException e) {
            return e.reason();
        }
        throw new AssertionError("a hit");
    }

    /** Something that asks the cache. */
    interface Lookup {
        void run() throws EntryNotFoundException;
    }

    CacheFiles files() {
        return new CacheFiles(directory);
    }

    Path source(String text) throws IOException {
        return Files.writeString(Files.createTempFile(parent(directory), "source", ""), text);
    }

    CachedFile putHello(ActionId id) throws IOException {
        return cache.putExecutable(id, HELLO, source(PROGRAM));
    }

    Path index(ActionId id) {
        return files().index(id);
    }

    Path output(String text) {
        return files().output(outputId(text));
    }

    Instant modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /** Everything in the cache with its kind, size and time: equal only if nothing was touched. */
    List<String> snapshot() throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.notExists(directory)) {
            return lines;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted().toList()) {
                String size = Files.isDirectory(file) ? "directory" : Files.size(file) + " bytes";
                lines.add(file + " " + size + " " + Files.getLastModifiedTime(file));
            }
        }
        return lines;
    }

    /** Makes an entry look as if it was put and last used long ago; does nothing if it is gone. */
    void age(Path entry) throws IOException {
        try {
            if (CacheFiles.isIndex(String.valueOf(entry.getFileName()))) {
                Path copy =
                        source(Files.readString(entry).substring(0, EntryFormat.LENGTH - 21) + " ".repeat(19) + "1\n");
                Files.move(copy, entry, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.setLastModifiedTime(entry, FileTime.fromMillis(0));
        } catch (NoSuchFileException e) {
            // just trimmed
            return;
        }
    }

    List<String> temporaries() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(CacheFiles::isTemporary)
                    .toList();
        }
    }

    static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new AssertionError("no parent: " + file);
        }
        return parent;
    }
}
