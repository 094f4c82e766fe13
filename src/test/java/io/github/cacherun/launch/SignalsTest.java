package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What signals do to a JVM that launches, to its program and to that one's children. */
@EnabledOnOs(OS.LINUX)
class SignalsTest {

    /** Tells that it is ready, and goes on until somebody ends it. */
    private static final String GO_ON = "echo $$ > pid; while :; do sleep 0.1; done";

    /** Notes each signal; ends after TERM and HUP in its own time and with its own status. */
    private static final String RECORDING =
            "trap 'echo INT >> got' INT; trap 'echo TERM >> got; sleep 1; exit 42' TERM;"
                    + "trap 'echo HUP >> got; exit 0' HUP;" + GO_ON;

    /** Ends at TERM and leaves a child behind. */
    private static final String LEAVING = "sleep 300 & echo $! > child;" + GO_ON;

    @TempDir
    Path folder;

    private @Nullable LaunchingJvm started;

    private LaunchingJvm start(String mode, String script) throws Exception {
        LaunchingJvm jvm = LaunchingJvm.start(folder, mode, script);
        started = jvm;
        LaunchingJvm.pidIn(folder.resolve("pid"));
        jvm.awaitReady();
        return jvm;
    }

    @AfterEach
    void end() throws Exception {
        if (started != null) {
            started.clean();
        }
    }

    @Test
    void termIsPassedOnAndTheProgramMayTakeItsTime() throws Exception {
        LaunchingJvm jvm = start("COMMAND", RECORDING);
        jvm.signal("TERM");
        assertEquals(0, jvm.await());
        assertEquals(List.of("TERM"), jvm.lines("got"));
        assertEquals(List.of("program exited with status 42 after SIGTERM to Maven [SIGTERM]"), jvm.lines("ending"));
    }

    @Test
    void hangUpIsPassedOnAsItIs() throws Exception {
        LaunchingJvm jvm = start("COMMAND", RECORDING);
        jvm.signal("HUP");
        assertEquals(0, jvm.await());
        assertEquals(List.of("HUP"), jvm.lines("got"));
        assertEquals(List.of("program exited with status 0 after SIGHUP to Maven [SIGHUP]"), jvm.lines("ending"));
    }

    @Test
    void anInterruptThatNoTerminalHasSentIsPassedOnAndASecondOneKillsTheTree() throws Exception {
        LaunchingJvm jvm = start("COMMAND", "trap 'echo INT >> got' INT; sleep 300 & echo $! > child;" + GO_ON);
        jvm.signal("INT");
        LaunchingJvm.await("the program has the first", () -> jvm.lines("got").equals(List.of("INT")));
        jvm.signal("INT");
        assertEquals(0, jvm.await());
        assertEquals(List.of("program exited with status 137 (SIGKILL) [SIGINT]"), jvm.lines("ending"));
        assertEquals(List.of("false"), jvm.lines("terminal"));
        LaunchingJvm.awaitEndOf(folder.resolve("child"));
    }

    @Test
    void aChildDoesNotSurviveAProgramThatWasToldToEnd() throws Exception {
        LaunchingJvm jvm = start("COMMAND", LEAVING);
        jvm.signal("TERM");
        assertEquals(0, jvm.await());
        LaunchingJvm.awaitEndOf(folder.resolve("child"));
    }

    @Test
    void aJvmThatIsNoCommandEndsAsItAlwaysDidAndItsProgramWithIt() throws Exception {
        LaunchingJvm jvm = start("SHARED", LEAVING);
        jvm.signal("TERM");
        assertEquals(128 + 15, jvm.await());
        LaunchingJvm.awaitEndOf(folder.resolve("pid"));
        LaunchingJvm.awaitEndOf(folder.resolve("child"));
    }

    @Test
    void theLastWordsOfAProgramThatEndsWithTheJvmAreDelivered() throws Exception {
        LaunchingJvm jvm = start("LINES", "trap 'echo stopping; sleep 1; echo stopped; exit 0' TERM;" + GO_ON);
        jvm.signal("TERM");
        assertEquals(128 + 15, jvm.await());
        assertEquals(List.of("stopping", "stopped"), jvm.lines("lines"));
    }

    @Test
    void signalsStillReachAProgramWhenAnotherOneThatBeganEarlierHasEnded() throws Exception {
        LaunchingJvm jvm = start("AMONG_OTHERS", RECORDING);
        jvm.signal("TERM");
        assertEquals(0, jvm.await());
        assertEquals(List.of("program exited with status 42 after SIGTERM to Maven [SIGTERM]"), jvm.lines("ending"));
    }

    @Test
    void aProgramInTheBackgroundEndsWithTheJvm() throws Exception {
        LaunchingJvm jvm = start("OF_THIS_JVM", LEAVING);
        assertEquals(0, jvm.await());
        LaunchingJvm.awaitEndOf(folder.resolve("pid"));
        LaunchingJvm.awaitEndOf(folder.resolve("child"));
    }

    @Test
    void aProgramWithALifeOfItsOwnOutlivesTheJvm() throws Exception {
        LaunchingJvm jvm = start("OF_ITS_OWN", GO_ON);
        assertEquals(0, jvm.await());
        assertTrue(ProcessHandle.of(LaunchingJvm.pidIn(folder.resolve("pid"))).isPresent());
    }

    @Test
    void anInterruptOfTheTerminalComesToTheProgramOnce() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script makes the terminal");
        String recording = "trap 'echo INT >> got; sleep 1; exit 3' INT;" + GO_ON;
        List<String> inner = LaunchingJvm.command(folder, "COMMAND", recording);
        List<String> command = new ArrayList<>(LaunchingJvm.WITH_SIGNALS);
        command.addAll(List.of("script", "-qec", String.join(" ", inner), "/dev/null"));
        Process terminal = new ProcessBuilder(command).start();
        LaunchingJvm jvm = new LaunchingJvm(terminal, folder);
        started = jvm;
        LaunchingJvm.pidIn(folder.resolve("pid"));
        jvm.awaitReady();
        try (OutputStream keys = terminal.getOutputStream()) {
            keys.write(3);
            keys.flush();
            jvm.await();
        }
        assertEquals(List.of("INT"), jvm.lines("got"));
        assertEquals(List.of("true"), jvm.lines("terminal"));
        assertEquals(List.of("program exited with status 3 [SIGINT]"), jvm.lines("ending"));
    }
}
