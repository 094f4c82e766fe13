package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return new Launch("program", List.of("/bin/sh", "-c", script), folder, Set.of("HIDDEN", "PATH_NOT_SET"));
    }

    private static ExitStatus run(Launch launch) throws IOException, InterruptedException {
        return new Launcher().run(launch, () -> {});
    }

    @Test
    void theStatusComesBack() throws Exception {
        assertEquals(new ExitStatus(0), run(sh("exit 0")));
        assertEquals(new ExitStatus(42), run(sh("exit 42")));
    }

    @Test
    void aDeathBySignalComesBackAsAShellReportsIt() throws Exception {
        assertEquals(new ExitStatus(128 + 9), run(sh("kill -KILL $$")));
    }

    @Test
    void theWorkingDirectoryIsTheOneAskedFor() throws Exception {
        run(sh("pwd > here"));
        assertEquals(
                folder.toRealPath().toString(),
                Files.readString(folder.resolve("here")).strip());
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        List<String> command =
                List.of("/bin/sh", "-c", "printf '%s|' \"$@\" > got", "sh", "a b", "", "$x", "'\"", "ü\n");
        run(new Launch("program", command, folder, Set.of()));
        assertEquals("a b||$x|'\"|ü\n|", Files.readString(folder.resolve("got")));
    }

    @Test
    void aFileThatIsBusyForAMomentIsTriedAgainWithGosWaits() throws Exception {
        List<Long> waits = new ArrayList<>();
        List<String> answers = new ArrayList<>(List.of(BUSY, "Exec failed, error: 26 (Text file busy) "));
        Launcher launcher = new Launcher(
                builder -> {
                    if (!answers.isEmpty()) {
                        throw new IOException(answers.remove(0));
                    }
                    return builder.start();
                },
                waits::add);
        assertEquals(new ExitStatus(5), launcher.run(sh("exit 5"), () -> {}));
        assertEquals(List.of(100L, 200L), waits);
    }

    @Test
    void aFileThatStaysBusyIsAnErrorAndNeverASuccess() {
        List<Long> waits = new ArrayList<>();
        Launcher launcher = new Launcher(
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
        Launcher launcher = new Launcher(
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
        long pid = pidIn(folder.resolve("pid"));
        waiting.interrupt();
        waiting.join();
        Optional<ProcessHandle> program = ProcessHandle.of(pid);
        assertFalse(program.isPresent() && program.get().isAlive());
    }

    private static long pidIn(Path file) throws Exception {
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            Thread.sleep(10);
        }
        return Long.parseLong(Files.readString(file).strip());
    }
}
