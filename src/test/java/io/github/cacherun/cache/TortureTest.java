package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.Torture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many processes at once on one cache. */
@Tag(Torture.TAG)
class TortureTest extends OnAnEmptyCache {

    private static final int CONTENDERS = 8;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void noProcessIsLeft() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private BufferedReader start(String... arguments) throws Exception {
        Process process = OtherProcess.start(arguments);
        processes.add(process);
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private Path sources() throws IOException {
        return Files.createDirectories(temporary.resolve("sources"));
    }

    /** W1: of 1,600 such puts 21 failed in Go. */
    @Test
    void processesThatPutTheSameForTheFirstTimeAllSucceedAndOneOfThemWins() throws Exception {
        List<BufferedReader> answers = new ArrayList<>();
        for (int number = 0; number < CONTENDERS; number++) {
            String directory = fixture.directory().toString();
            answers.add(start(OtherProcess.CONTEND, directory, sources().toString(), String.valueOf(number)));
        }
        int rounds = Torture.times(25, 200);
        for (int round = 0; round < rounds; round++) {
            assertEquals(Set.of("ready"), all(answers));
            for (Process process : processes) {
                OutputStream starts = process.getOutputStream();
                starts.write('\n');
                starts.flush();
            }
            Set<String> given = all(answers);
            Path found = cache.getExecutable(Contender.sharedAction(round), CacheFixture.HELLO)
                    .path();
            assertEquals(Set.of(Contender.identity(found)), given, "one file for all, and for who asks later");
            assertEquals(Contender.shared(round), Files.readString(found));
            assertOwnAreThere(round);
        }
        assertEquals(List.of(), fixture.temporaries());
    }

    private static Set<String> all(List<BufferedReader> answers) throws IOException {
        Set<String> all = new HashSet<>();
        for (BufferedReader answer : answers) {
            all.add(String.valueOf(answer.readLine()));
        }
        return all;
    }

    private void assertOwnAreThere(int round) throws Exception {
        for (int number = 0; number < CONTENDERS; number++) {
            Path own = cache.getExecutable(Contender.ownAction(round, number), CacheFixture.HELLO)
                    .path();
            assertEquals(Contender.own(round, number), Files.readString(own));
        }
    }

    /** What was got stays: a trim gives it back that took it at the moment when it was got. */
    @Test
    void besideTrimsPutsSucceedAndWhatIsAnsweredIsThereAndRight() throws Exception {
        Storm.Counts counts = storm(Duration.ofSeconds(2), OtherProcess.TRIM);
        assertTrue(counts.answers() > 0 && counts.misses() > 0 && counts.puts() > 0, counts.toString());
    }

    /** What was got may be removed by a clean until a program runs from it, but is never wrong. */
    @Test
    void besideTrimsAndCleansPutsSucceedAndWhatIsAnsweredIsRight() throws Exception {
        Storm.Counts counts = storm(Duration.ZERO, OtherProcess.TRIM, OtherProcess.CLEAN);
        assertTrue(counts.answers() > 0 && counts.misses() > 0 && counts.puts() > 0, counts.toString());
    }

    /** Whatever the moment at which a clean takes it: also between the making of its folder and the move into that. */
    @Test
    void aPutSucceedsHoweverOftenItsFolderIsTakenAway() throws Exception {
        Path folder = fixture.output(CacheFixture.PROGRAM);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger taken = new AtomicInteger();
        Thread taker = new Thread(() -> {
            while (!done.get()) {
                if (Files.exists(folder) && new Removal(false).atOnce(folder)) {
                    taken.incrementAndGet();
                }
            }
        });
        Path source = fixture.source(CacheFixture.PROGRAM);
        taker.start();
        try {
            int puts = Torture.times(300, 20_000);
            for (int put = 0; put < puts; put++) {
                cache.putExecutable(action(1), CacheFixture.HELLO, source);
            }
        } finally {
            done.set(true);
            taker.join();
        }
        assertTrue(taken.get() > 0);
        assertEquals(List.of(), fixture.temporaries());
        assertEquals(
                CacheFixture.PROGRAM,
                Files.readString(fixture.putHello(action(1)).path()));
    }

    private Storm.Counts storm(Duration patience, String... others) throws Exception {
        Duration duration = Torture.during(Duration.ofMillis(1500), Duration.ofMinutes(2));
        String directory = fixture.directory().toString();
        List<BufferedReader> storms = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            storms.add(start(
                    OtherProcess.STORM, directory, String.valueOf(number), duration.toString(), patience.toString()));
        }
        List<BufferedReader> removals = new ArrayList<>();
        for (String other : others) {
            removals.add(start(other, directory, duration.toString()));
        }
        Storm.Counts counts = new Storm.Counts(0, 0, 0, 0);
        for (BufferedReader storm : storms) {
            for (String line = storm.readLine(); line != null; line = storm.readLine()) {
                counts = counts.plus(Storm.Counts.parse(line));
            }
        }
        for (int i = 0; i < others.length; i++) {
            long removed = Long.parseLong(String.valueOf(removals.get(i).readLine()));
            assertTrue(removed > 0, others[i]);
        }
        System.out.println(String.join(" and ", others) + " beside " + counts);
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        assertEquals(List.of(), fixture.temporaries());
        return counts;
    }
}
