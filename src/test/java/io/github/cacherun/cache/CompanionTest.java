package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.stats.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionTest {

    private static final ExecutableName NAME = new ExecutableName("hello.jsa");

    @TempDir
    Path temporary;

    private CacheFixture fixture = CacheFixture.in(Path.of("/"));
    private CachedFile hello = new CachedFile(Path.of("/"), new Entry(CacheFixture.outputId(""), 0, Instant.EPOCH));

    @BeforeEach
    void anExecutable() throws IOException {
        fixture = CacheFixture.in(temporary);
        hello = fixture.putHello(action(1));
    }

    private Companion companion(int action) {
        return fixture.cache().companion(hello.entry().outputId(), NAME, action(action));
    }

    private Path file() {
        return hello.path().resolveSibling("hello.jsa");
    }

    private Companion put(String text) throws IOException {
        Companion companion = companion(2);
        assertTrue(companion.begin());
        Path made = companion.temporary();
        Files.writeString(made, text);
        companion.put(made);
        return companion;
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files =
                Files.list(fixture.files().prefixOf(hello.entry().outputId()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(CacheFiles::isTemporary)
                    .toList();
        }
    }

    @Test
    void itLiesBesideItsExecutableOnceItIsMade() throws Exception {
        assertEquals(Companion.State.MISSING, companion(2).state());
        Companion companion = put("archive");
        assertEquals("archive", Files.readString(file()));
        assertEquals(Companion.State.READY, companion.state());
        assertEquals(List.of(), beside());
    }

    @Test
    void itCountsForTheSizeOfTheCacheAndForWhatIsPut() throws Exception {
        DiskCache cache = fixture.cache();
        cache.labelled(new Label(Survey.Kind.EXECUTABLE, "acme:app"))
                .putExecutable(action(1), CacheFixture.HELLO, fixture.source(CacheFixture.PROGRAM));
        put("a".repeat(5000));
        Instant now = fixture.clock().instant();
        RunLog log = RunLog.in(fixture.directory());
        assertEquals(5000, log.statistics(now).week().putBytes());
        assertEquals(5000, log.statistics(now, Set.of("acme:app")).week().putBytes());
        assertTrue(cache.housekeeping().isOver(TrimPolicy.DEFAULT.within(SizeLimit.ofBytes(5000))));
    }

    @Test
    void itMayBeReadOnly() throws Exception {
        Companion companion = companion(2);
        Path made = companion.temporary();
        Files.writeString(made, "archive");
        assertTrue(made.toFile().setReadOnly());
        companion.put(made);
        assertEquals(Companion.State.READY, companion.state());
    }

    @Test
    void ofManyWhoCouldMakeItOneDoes() throws Exception {
        assertTrue(companion(2).begin());
        assertFalse(companion(2).begin());
        assertEquals(Companion.State.IN_THE_MAKING, companion(2).state());
        assertEquals(0, Files.size(file()));
    }

    @Test
    void whoeverWasKilledWhileMakingItIsSucceededAfterTenMinutes() throws Exception {
        assertTrue(companion(2).begin());
        fixture.clock().advance(Duration.ofMinutes(10));
        assertEquals(Companion.State.MISSING, companion(2).state());
        assertTrue(companion(2).begin());
        assertEquals(Companion.State.IN_THE_MAKING, companion(2).state());
    }

    @Test
    void whatCannotBeMadeIsNotTriedAgain() throws Exception {
        Companion companion = companion(2);
        assertTrue(companion.begin());
        companion.giveUp();
        assertFalse(Files.exists(file()));
        assertEquals(Companion.State.IMPOSSIBLE, companion.state());
    }

    @Test
    void whatWasNotFinishedCanBeTriedAgain() throws Exception {
        Companion companion = companion(2);
        assertTrue(companion.begin());
        companion.abandon();
        assertEquals(Companion.State.MISSING, companion.state());
        assertTrue(companion.begin());
    }

    @Test
    void oneThatWasMadeOfSomethingElseIsTakenAwaySinceItsExecutableWouldUseIt() throws Exception {
        put("archive");
        assertEquals(Companion.State.MISSING, companion(3).state());
        assertFalse(Files.exists(file()));
    }

    @Test
    void aDamagedOneIsTakenAway() throws Exception {
        Companion companion = put("archive");
        Files.delete(file());
        Files.writeString(file(), "arch1ve");
        assertEquals(Companion.State.MISSING, companion.state());
        assertFalse(Files.exists(file()));
        put("archive");
        Files.writeString(file(), "arch");
        assertEquals(Companion.State.MISSING, companion.state());
    }

    @Test
    void aCopyOfItIsReadAndThenTrusted() throws Exception {
        Companion companion = put("archive");
        Files.delete(file());
        Files.writeString(file(), "archive");
        assertEquals(Companion.State.READY, companion.state());
        assertEquals("archive", Files.readString(file()));
    }

    @Test
    void whatNobodyPutThereIsTakenAway() throws Exception {
        Files.writeString(file(), "stranger");
        assertEquals(Companion.State.MISSING, companion(2).state());
        assertFalse(Files.exists(file()));
    }

    @Test
    void itIsTrimmedWithItsExecutableAndCounted() throws Exception {
        put("archive");
        fixture.clock().advance(Duration.ofDays(6));
        TrimReport report = fixture.cache().trim(TrimPolicy.DEFAULT);
        assertFalse(Files.exists(file()));
        assertFalse(Files.exists(hello.path()));
        long indexes = report.removed().entries() - 2;
        assertEquals(
                CacheFixture.PROGRAM.length() + "archive".length() + indexes * EntryFormat.LENGTH,
                report.removed().bytes());
    }

    @Test
    void gettingTheExecutableDoesNotMindIt() throws Exception {
        put("archive");
        assertEquals(hello, fixture.cache().getExecutable(action(1), CacheFixture.HELLO));
        assertEquals(hello.path(), fixture.putHello(action(1)).path());
        assertTrue(Files.exists(file()));
    }
}
