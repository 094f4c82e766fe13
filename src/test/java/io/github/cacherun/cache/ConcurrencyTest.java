package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private static final int WRITERS = 8;

    @TempDir
    Path temporary;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private CacheFixture fixture = CacheFixture.in(Path.of("/"));

    @BeforeEach
    void anEmptyCache() {
        fixture = CacheFixture.in(temporary);
    }

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    }

    /** W1: in Go the losers of the race for the first put failed to write their entries. */
    @Test
    void allThreadsThatPutTheSameExecutableFirstSucceed() throws Exception {
        for (int round = 0; round < 30; round++) {
            Path source = fixture.source(PROGRAM + "# " + round);
            int first = round * WRITERS;
            CyclicBarrier barrier = new CyclicBarrier(WRITERS);
            List<Future<CachedFile>> puts = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                ActionId id = action(first + writer);
                puts.add(threads.submit(() -> {
                    barrier.await();
                    return fixture.cache().putExecutable(id, HELLO, source);
                }));
            }
            for (int writer = 0; writer < WRITERS; writer++) {
                CachedFile put = puts.get(writer).get();
                assertEquals(put, fixture.cache().getExecutable(action(first + writer), HELLO));
            }
        }
        assertEquals(List.of(), fixture.temporaries());
    }

    /** A program may run from it already, and what was proved of it goes by its inode. */
    @Test
    void whatOneWriterWasGivenNoOtherReplaces() throws Exception {
        for (int round = 0; round < 200; round++) {
            String program = PROGRAM + "# " + round;
            Path source = fixture.source(program);
            ActionId id = action(round);
            CyclicBarrier barrier = new CyclicBarrier(WRITERS);
            List<Future<String>> given = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                given.add(threads.submit(() -> {
                    barrier.await();
                    return Contender.identity(
                            fixture.cache().putExecutable(id, HELLO, source).path());
                }));
            }
            Set<String> all = new HashSet<>();
            for (Future<String> one : given) {
                all.add(one.get());
            }
            Path there = fixture.output(program).resolve(HELLO.value());
            assertEquals(Set.of(Contender.identity(there)), all);
        }
    }

    @Test
    void allProcessesThatPutTheSameExecutableFirstSucceed() throws Exception {
        Path source = fixture.source(PROGRAM);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(OtherProcess.start(
                    OtherProcess.PUT_EXECUTABLE, fixture.directory().toString(), source.toString()));
        }
        for (Process process : processes) {
            assertEquals('!', process.getInputStream().read());
        }
        for (Process process : processes) {
            process.getOutputStream().close();
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        Path executable = fixture.cache().getExecutable(action(1), HELLO).path();
        assertEquals(PROGRAM, Files.readString(executable));
        assertEquals(List.of(), fixture.temporaries());
    }

    /** W7: Go wrote in place, so that what a killed writer left behind lay under the final name. */
    @Test
    void aKilledWriterLeavesNothingThatIsTakenForWhole() throws Exception {
        String program = PROGRAM + "# padding\n".repeat(20_000);
        Path source = fixture.source(program);
        for (int round = 0; round < 4; round++) {
            Process writer = OtherProcess.start(
                    OtherProcess.PUT_FOR_EVER, fixture.directory().toString(), source.toString());
            assertEquals('!', writer.getInputStream().read());
            while (Files.notExists(fixture.index(action(2)))) {
                Thread.onSpinWait();
            }
            writer.destroyForcibly();
            writer.waitFor();
            Path left = fixture.output(program).resolve(HELLO.value());
            assertEquals(true, Files.notExists(left) || Files.readString(left).equals(program));
            Files.delete(fixture.index(action(2)));
            fixture.cache().putExecutable(action(1), HELLO, source);
            fixture.cache().getExecutable(action(1), HELLO);
        }
    }

    @Test
    void aReaderSeesOneWholeVersionWhileAnotherIsPut() throws Exception {
        DiskCache cache = fixture.cache();
        List<String> versions = List.of("a".repeat(100_000), "b".repeat(200_000));
        cache.putBytes(action(1), utf8(versions.get(0)));
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int reads = 0;
            for (; !done.get(); reads++) {
                String read = new String(cache.getBytes(action(1)), StandardCharsets.UTF_8);
                assertTrue(versions.contains(read), () -> read.length() + " characters of " + read.charAt(0));
            }
            return reads;
        };
        Future<Integer> reads = threads.submit(reader);
        for (int i = 0; i < 200; i++) {
            cache.putBytes(action(1), utf8(versions.get(i % 2)));
        }
        done.set(true);
        assertTrue(reads.get() > 0);
    }

    /** W7: Go truncated and rewrote a damaged file in place, under the feet of whoever had it open. */
    @Test
    void whoeverHasAFileOpenIsNotDisturbedByItsHealing() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Path longer = fixture.source(PROGRAM + "# damaged, and longer than the original");
        Files.move(longer, hello.path(), StandardCopyOption.REPLACE_EXISTING);
        try (InputStream running = Files.newInputStream(hello.path())) {
            fixture.putHello(action(1));
            String seen = new String(running.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(PROGRAM + "# damaged, and longer than the original", seen);
        }
        assertEquals(PROGRAM, Files.readString(hello.path()));
    }

    /** W9, for real: whatever is found old is removed while somebody puts and gets it. */
    @Test
    void trimsBesideUseCauseNothingWorseThanMisses() throws Exception {
        DiskCache cache = fixture.cache();
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean removedAny = new AtomicBoolean();
        TrimPolicy trims = TrimPolicy.DEFAULT.forced();
        Future<Long> removed = threads.submit(() -> {
            long count = 0;
            while (!done.get()) {
                fixture.age(fixture.index(action(1)));
                fixture.age(fixture.output("abc"));
                count += cache.trim(trims).removed().entries();
                removedAny.set(count > 0);
            }
            return count;
        });
        for (int round = 0; round < 50 || !removedAny.get(); round++) {
            cache.putBytes(action(1), utf8("abc"));
            try {
                assertEquals("abc", new String(cache.getBytes(action(1)), StandardCharsets.UTF_8));
            } catch (EntryNotFoundException e) {
                assertFalse(e.reason().isEmpty());
            }
        }
        done.set(true);
        assertTrue(removed.get() > 0);
        assertEquals(List.of(), fixture.temporaries());
        cache.putBytes(action(1), utf8("abc"));
        assertEquals("abc", Files.readString(cache.getFile(action(1)).path()));
    }

    @Test
    void verifyingBesidePutsFindsNoDamageAndDisturbsNobody() throws Exception {
        DiskCache cache = fixture.cache();
        AtomicBoolean done = new AtomicBoolean();
        Future<Integer> damaged = threads.submit(() -> {
            int found = 0;
            while (!done.get()) {
                found += cache.housekeeping()
                        .verify(false, Progress.NONE)
                        .damaged()
                        .size();
            }
            return found;
        });
        for (int number = 0; number < 40; number++) {
            String text = String.valueOf(number).repeat(200_000);
            cache.putExecutable(action(number), CacheFixture.HELLO, fixture.source(text));
        }
        done.set(true);
        assertEquals(0, damaged.get());
    }
}
