package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What there may be in a cache after any {@link Scenario}, however it ended. */
record CacheState(CacheFixture fixture) {

    static final ExecutableName WORLD = new ExecutableName("world");
    static final ExecutableName ARCHIVE_NAME = new ExecutableName("hello.jsa");
    static final Label LABEL = new Label(Survey.Kind.MEMO, "acme:app");
    static final String FILE = "a jar of classes";
    static final String MEMO = "a memo";
    static final String LATER_MEMO = "a later memo";
    static final String ARCHIVE = "archive ".repeat(1000);

    static Companion companion(CacheFixture fixture) {
        return companion(fixture.cache());
    }

    private static Companion companion(DiskCache cache) {
        return cache.companion(CacheFixture.outputId(PROGRAM), ARCHIVE_NAME, action(5));
    }

    /** What asking one entry gives. */
    private interface Question {
        byte[] ask() throws EntryNotFoundException, IOException;
    }

    /** The names of the hits; each has to be right, and each miss to have a reason. */
    Set<String> hits() throws IOException {
        return hits(DiskCache.Mode.NORMAL);
    }

    /** The same without leaving a mark of use. */
    Set<String> hitsUnseen() throws IOException {
        return hits(DiskCache.Mode.DRY_RUN);
    }

    /**
     * Whatever is a hit has to be right.
     *
     * @param story how it came about
     */
    void requireRight(String story) throws IOException {
        try {
            hits();
        } catch (AssertionError e) {
            throw new AssertionError(story + ": " + e.getMessage(), e);
        }
    }

    private Set<String> hits(DiskCache.Mode mode) throws IOException {
        DiskCache cache = fixture.cache().withMode(mode);
        Set<String> hits = new TreeSet<>();
        ask("hello", hits, Set.of(PROGRAM), () -> bytes(cache.getExecutable(action(1), HELLO)));
        ask("world", hits, Set.of(PROGRAM), () -> bytes(cache.getExecutable(action(2), WORLD)));
        ask("file", hits, Set.of(FILE), () -> bytes(cache.getFile(action(3))));
        ask("memo", hits, Set.of(MEMO, LATER_MEMO, FILE), () -> cache.getBytes(action(4)));
        ask("other file", hits, Set.of(PROGRAM), () -> bytes(cache.getFile(action(8))));
        if (hits.contains("hello") && companion(cache).state() == Companion.State.READY) {
            ask("archive", hits, Set.of(ARCHIVE, ""), () -> Files.readAllBytes(archive()));
        }
        return hits;
    }

    private static void ask(String name, Set<String> hits, Set<String> right, Question question) throws IOException {
        try {
            String answer = new String(question.ask(), StandardCharsets.UTF_8);
            assertTrue(right.contains(answer), () -> name + " is " + answer);
            hits.add(name);
        } catch (EntryNotFoundException e) {
            assertFalse(e.reason().isEmpty(), name);
        } catch (NoSuchFileException e) {
            // found, and removed since by somebody else
            return;
        }
    }

    private static byte[] bytes(CachedFile file) throws IOException {
        return Files.readAllBytes(file.path());
    }

    /** The names of those of which all files lie there as they should. */
    Set<String> whole() throws IOException {
        Set<String> whole = new TreeSet<>();
        addIfWhole("hello", whole, 1, fixture.output(PROGRAM).resolve(HELLO.value()), PROGRAM);
        addIfWhole("world", whole, 2, fixture.output(PROGRAM).resolve(WORLD.value()), PROGRAM);
        addIfWhole("file", whole, 3, fixture.output(FILE), FILE);
        addIfWhole("other file", whole, 8, fixture.output(PROGRAM), PROGRAM);
        return whole;
    }

    private void addIfWhole(String name, Set<String> whole, int action, Path output, String content)
            throws IOException {
        if (Files.exists(fixture.index(action(action)))
                && Files.isRegularFile(output)
                && Files.readString(output).equals(content)) {
            whole.add(name);
        }
    }

    private Path archive() {
        return fixture.output(PROGRAM).resolve(ARCHIVE_NAME.value());
    }
}
