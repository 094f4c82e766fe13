package io.github.cacherun.stats;

import static io.github.cacherun.stats.StatsFixture.APP;
import static io.github.cacherun.stats.StatsFixture.NOW;
import static io.github.cacherun.stats.StatsFixture.hit;
import static io.github.cacherun.stats.StatsFixture.miss;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    private static final int WRITERS = 4;
    private static final int RUNS = 2000;

    @TempDir
    Path root;

    private StatsFixture fixture() {
        return new StatsFixture(root);
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
    }

    /** What the processes of {@link #processesThatAppendLoseAndTearNoLine} do. */
    static final class Appender {

        private Appender() {}

        public static void main(String[] arguments) throws IOException {
            System.out.write('!');
            System.out.flush();
            if (System.in.read() >= 0) {
                throw new IOException("not the end that was awaited");
            }
            append(Path.of(arguments[0]), arguments[1]);
        }

        private static void append(Path root, String program) {
            for (int i = 0; i < RUNS; i++) {
                RunLog.in(root).append(new Run(NOW, APP, program, false, Duration.ZERO, "file" + i + " changed", i));
            }
        }
    }

    @Test
    void eachRunIsALineInTheFileOfItsDay() throws IOException {
        fixture().with(hit(Instant.parse("2026-11-24T23:59:59.999Z")), miss(NOW, "first build"), hit(NOW));
        assertEquals(Set.of("2026-11-24.log", "2026-11-25.log"), fixture().names());
        assertEquals(
                List.of(
                        "v1\t1795608000000\tmiss\t10000\t1000\ttest:app\tapp\tfirst build",
                        "v1\t1795608000000\thit\t1000\t0\ttest:app\tapp\t"),
                Files.readAllLines(fixture().day(NOW)));
    }

    @Test
    void aRunIsReadAsItWasWritten() {
        Run run = new Run(NOW, "test:äpp €", "prögram", false, Duration.ofMillis(1234), "x changed", 5678);
        assertEquals(run, fixture().with(run).statistics().last());
    }

    @Test
    void whatWouldEndAFieldOrALineIsReplaced() {
        Run run = new Run(NOW, "test:a\tb", "a\nb", false, Duration.ZERO, "a\r\n\u0000\u0085b", 0);
        Run read = new Run(NOW, "test:a b", "a b", false, Duration.ZERO, "a    b", 0);
        assertEquals(read, fixture().with(run).statistics().last());
    }

    @Test
    void aLineIsShortWhateverIsInIt() {
        String much = "€".repeat(5000);
        byte[] line = RunLine.bytes(new Run(
                Instant.ofEpochMilli(999_999_999_999_999L), much, much, false, Duration.ofDays(9999), much, 1L << 49));
        assertTrue(line.length < RunLine.MAX_BYTES, line.length + " bytes");
        Run read = RunLine.parse(new String(line, StandardCharsets.UTF_8).stripTrailing());
        assertEquals("€".repeat(500), read == null ? null : read.reason());
    }

    @Test
    void whereThereIsNoCacheThereIsNothingAfterwards() {
        Path nowhere = root.resolve("nowhere");
        RunLog.in(nowhere).append(hit(NOW));
        RunLog.in(nowhere).fold(NOW);
        assertEquals(Statistics.NONE, RunLog.in(nowhere).statistics(NOW));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void whatIsInTheWayIsNoReasonToFail() throws IOException {
        Files.createFile(fixture().folder());
        assertEquals(Statistics.NONE, fixture().with(hit(NOW)).folded().statistics());
        Files.deleteIfExists(fixture().folder());
        Files.createDirectories(fixture().day(NOW));
        assertNull(fixture().with(hit(NOW)).folded().statistics().last());
    }

    @Test
    void processesThatAppendLoseAndTearNoLine() throws Exception {
        String classPath = location(RunLog.class) + File.pathSeparator + location(RunLogTest.class);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            processes.add(
                    new ProcessBuilder(java, "-cp", classPath, Appender.class.getName(), root.toString(), "program" + i)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
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
        assertAllAreThere();
    }

    @Test
    void threadsThatAppendLoseAndTearNoLine() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String program = "program" + i;
            threads.add(new Thread(() -> Appender.append(root, program)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertAllAreThere();
    }

    private void assertAllAreThere() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(fixture().day(NOW))) {
            Run run = RunLine.parse(line);
            assertTrue(run != null && run.reason().equals("file" + run.putBytes() + " changed"), line);
            assertTrue(seen.add(run.program() + " " + run.reason()), line);
        }
        assertEquals(WRITERS * RUNS, seen.size());
    }
}
