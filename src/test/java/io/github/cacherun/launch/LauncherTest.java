package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String BUSY = "Cannot run program \"x\": error=26, Text file busy";

    @TempDir
    Path folder;

    private Launch sh(String script) {
        return Launch.of("program", List.of("/bin/sh", "-c", script), folder);
    }

    private static Ending run(Launch launch) throws IOException, InterruptedException {
        return new Launcher(Host.SHARED).run(launch, () -> {});
    }

    private static ExitStatus statusOf(Launch launch) throws IOException, InterruptedException {
        return run(launch).status();
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void theStatusComesBack() throws Exception {
        assertEquals(new ExitStatus(0), statusOf(sh("exit 0")));
        assertEquals(new ExitStatus(42), statusOf(sh("exit 42")));
    }

    @Test
    void aDeathBySignalComesBackAsAShellReportsIt() throws Exception {
        assertEquals(new ExitStatus(128 + 9), statusOf(sh("kill -KILL $$")));
    }

    @Test
    void theWorkingDirectoryIsTheOneAskedFor() throws Exception {
        run(sh("pwd > here"));
        assertEquals(folder.toRealPath().toString(), written("here").strip());
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        List<String> command =
                List.of("/bin/sh", "-c", "printf '%s|' \"$@\" > got", "sh", "a b", "", "$x", "'\"", "ü\n");
        run(Launch.of("program", command, folder));
        assertEquals("a b||$x|'\"|ü\n|", written("got"));
    }

    @Test
    void variablesAreHiddenAndAddedAndAllOthersPassedOn() throws Exception {
        run(sh("printf '%s|' \"$NEW\" \"$HOME\" \"${PATH+set}\" > got")
                .hiding(Set.of("HOME", "NOT_SET_AT_ALL"))
                .adding(Map.of("NEW", "a $b\nü")));
        assertEquals("a $b\nü||set|", written("got"));
    }

    @Test
    void anAddedVariableWinsOverAHiddenOne() throws Exception {
        run(sh("printf %s \"$HOME\" > got").hiding(Set.of("HOME")).adding(Map.of("HOME", "new")));
        assertEquals("new", written("got"));
    }

    @Test
    void aFileGetsBothStreamsInPlaceOfWhatItHad() throws Exception {
        Path file = folder.resolve("new/folder/out");
        run(sh("echo a first text that is long").writing(Output.toFile(file)));
        run(sh("echo out; echo err >&2; echo out again").writing(Output.toFile(file)));
        assertEquals("out\nerr\nout again\n", Files.readString(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        IOException error =
                assertThrows(IOException.class, () -> run(sh("exit 0").writing(Output.toFile(folder))));
        assertTrue(String.valueOf(error.getMessage()).startsWith(folder + " cannot be written"), error.toString());
    }

    @Test
    void linesComeWholeAndStreamByStream() throws Exception {
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        run(sh("printf 'one\r\n\ntwo\nrest'; printf 'bad\nworse' >&2").writing(Output.lines(out::add, err::add)));
        assertEquals(List.of("one", "", "two", "rest"), out);
        assertEquals(List.of("bad", "worse"), err);
    }

    @Test
    void bytesArePassedOnUnchanged() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(folder.resolve("bytes"), bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        run(sh("cat bytes; cat bytes >&2").writing(Output.passedOn(out, err)));
        assertArrayEquals(bytes, out.toByteArray());
        assertArrayEquals(bytes, err.toByteArray());
    }

    @Test
    void aDescendantThatKeepsAPipeOpenIsNotWaitedFor() throws Exception {
        List<String> out = new CopyOnWriteArrayList<>();
        Launch launch = sh("while :; do sleep 0.1; echo on; done & echo $! > pid; echo done");
        Ending ending = run(launch.writing(Output.lines(out::add, line -> {})));
        kill(LaunchingJvm.pidIn(folder.resolve("pid")));
        assertTrue(ending.isSuccess(Set.of()));
        assertEquals("done", out.get(0));
    }

    @Test
    void aProgramWhoseOutputNobodyTakesAnyMoreLearnsOfIt() throws Exception {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        assertEquals(
                new ExitStatus(128 + 13),
                statusOf(sh("while :; do echo more; done").writing(Output.passedOn(closed, closed))));
    }

    @Test
    void aLimitThatPassesEndsTheTreeAndIsNoSuccess() throws Exception {
        Launch launch =
                sh("trap 'exit 0' TERM; sleep 300 & echo $! > child; wait").within(Duration.ofMillis(500));
        Ending ending = run(launch);
        assertEquals(new ExitStatus(0), ending.status());
        assertFalse(ending.isSuccess(Set.of()));
        assertEquals("program was ended after 500 ms (exec.timeout)", ending.describe("program"));
        LaunchingJvm.awaitEndOf(folder.resolve("child"));
    }

    @Test
    void aLimitKillsAProgramThatDoesNotWantToEnd() throws Exception {
        Launch launch = sh("trap '' TERM; while :; do sleep 0.1; done").within(Duration.ofMillis(500));
        assertEquals(new ExitStatus(128 + 9), statusOf(launch));
    }

    @Test
    void aLimitThatDoesNotPassChangesNothing() throws Exception {
        Ending ending = run(sh("exit 3").within(Duration.ofDays(1)));
        assertEquals(new Ending(new ExitStatus(3), Set.of(), Duration.ZERO), ending);
    }

    @Test
    void aLimitMayBeLongerThanTheClockOfTheJvmCounts() throws Exception {
        assertEquals(new ExitStatus(3), statusOf(sh("exit 3").within(Duration.ofMillis(Long.MAX_VALUE))));
    }

    @Test
    void anEndInTheBackgroundIsTold() throws Exception {
        CompletableFuture<Ending> end = new CompletableFuture<>();
        List<String> out = new ArrayList<>();
        Launch launch = sh("echo hello; exit 4").writing(Output.lines(out::add, line -> {}));
        new Launcher(Host.SHARED).runInBackground(launch, Lifetime.OF_THIS_JVM, () -> {}, end::complete);
        assertEquals(new ExitStatus(4), end.get().status());
        assertEquals(List.of("hello"), out);
    }

    @Test
    void aProgramWithALifeOfItsOwnHasNoInput() throws Exception {
        CompletableFuture<Ending> end = new CompletableFuture<>();
        new Launcher(Host.SHARED).runInBackground(sh("cat > got"), Lifetime.OF_ITS_OWN, () -> {}, end::complete);
        assertEquals(new ExitStatus(0), end.get().status());
        assertEquals("", written("got"));
    }

    @Test
    void anEndInTheBackgroundNeedsNoClassLoader() throws Exception {
        CompletableFuture<Object> end = new CompletableFuture<>();
        URL classes = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader plugin = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            startInBackground(plugin, "until [ -e end ]; do sleep 0.1; done", end::complete);
        }
        Files.createFile(folder.resolve("end"));
        assertEquals("Ending", end.get(1, TimeUnit.MINUTES).getClass().getSimpleName());
    }

    private void startInBackground(ClassLoader plugin, String script, Consumer<Object> whenEnded) throws Exception {
        Class<?> launch = plugin.loadClass(Launch.class.getName());
        Class<?> host = plugin.loadClass(Host.class.getName());
        Class<?> lifetime = plugin.loadClass(Lifetime.class.getName());
        Class<?> launcher = plugin.loadClass(Launcher.class.getName());
        launcher.getMethod("runInBackground", launch, lifetime, Runnable.class, Consumer.class)
                .invoke(
                        launcher.getConstructor(host)
                                .newInstance(host.getField("SHARED").get(null)),
                        launch.getMethod("of", String.class, List.class, Path.class)
                                .invoke(null, "program", List.of("/bin/sh", "-c", script), folder),
                        lifetime.getField("OF_THIS_JVM").get(null),
                        (Runnable) () -> {},
                        whenEnded);
    }

    @Test
    void aJvmWhoseInputIsClosedHasNoneForItsProgram() throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" <&-", "sh"));
        command.addAll(LaunchingJvm.command(folder, "SHARED", "head -c 9 > got"));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        assertEquals(0, Files.size(folder.resolve("got")));
    }

    @Test
    void aFileThatIsBusyForAMomentIsTriedAgainWithGosWaits() throws Exception {
        List<Long> waits = new ArrayList<>();
        List<String> answers = new ArrayList<>(List.of(BUSY, "Exec failed, error: 26 (Text file busy) "));
        Launcher launcher = launcher(
                builder -> {
                    if (!answers.isEmpty()) {
                        throw new IOException(answers.remove(0));
                    }
                    return builder.start();
                },
                waits::add);
        assertEquals(new ExitStatus(5), launcher.run(sh("exit 5"), () -> {}).status());
        assertEquals(List.of(100L, 200L), waits);
    }

    @Test
    void aFileThatStaysBusyIsAnErrorAndNeverASuccess() {
        List<Long> waits = new ArrayList<>();
        Launcher launcher = launcher(
                builder -> {
                    throw new IOException(BUSY);
                },
                waits::add);
        IOException error = assertThrows(IOException.class, () -> launcher.run(sh("exit 0"), () -> {}));
        assertEquals(List.of(100L, 200L, 400L), waits);
        assertTrue(error.toString().contains("program could not be started"), error.toString());
        assertTrue(error.toString().contains("still open for writing"), error.toString());
    }

    @Test
    void anyOtherErrorIsNotTriedAgain() {
        List<Long> waits = new ArrayList<>();
        Launcher launcher = launcher(
                builder -> {
                    throw new IOException("error=2, No such file or directory");
                },
                waits::add);
        assertThrows(IOException.class, () -> launcher.run(sh("exit 0"), () -> {}));
        assertEquals(List.of(), waits);
    }

    @Test
    void aProgramDoesNotOutliveTheOneWhoWaitsForIt() throws Exception {
        Launch launch = sh("echo $$ > pid; exec sleep 60");
        Thread waiting = new Thread(() -> assertThrows(InterruptedException.class, () -> run(launch)));
        waiting.start();
        LaunchingJvm.pidIn(folder.resolve("pid"));
        waiting.interrupt();
        waiting.join();
        LaunchingJvm.awaitEndOf(folder.resolve("pid"));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Launcher launcher(ProgramStart.Starter starter, ProgramStart.Sleeper sleeper) {
        return new Launcher(Host.SHARED, new ProgramStart(starter, sleeper));
    }
}
