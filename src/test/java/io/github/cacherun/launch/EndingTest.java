package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static Ending ending(int status, StopSignal... signals) {
        return new Ending(new ExitStatus(status), Set.of(signals), Duration.ZERO);
    }

    @Test
    void aStatusIsAllThereIsToSayOfAnOrdinaryEnd() {
        assertEquals("hello exited with status 3", ending(3).describe("hello"));
        assertTrue(ending(3).isSuccess(Set.of(3)));
    }

    @Test
    void whoWasAskedToStopHasNoSuccessWhateverTheStatus() {
        Ending hangUp = ending(0, StopSignal.HUP);
        assertTrue(hangUp.asksToStop());
        assertFalse(hangUp.isSuccess(Set.of()));
        assertEquals("hello exited with status 0 after SIGHUP to Maven", hangUp.describe("hello"));
        assertEquals(
                "hello exited with status 143 (SIGTERM) after SIGTERM to Maven",
                ending(143, StopSignal.TERM).describe("hello"));
    }

    @Test
    void theKeyOfATerminalIsTheProgramsToAnswer() {
        Ending interrupted = ending(0, StopSignal.INT);
        assertFalse(interrupted.asksToStop());
        assertTrue(interrupted.isSuccess(Set.of()));
        assertEquals(
                "hello exited with status 130 (SIGINT)",
                ending(130, StopSignal.INT).describe("hello"));
    }

    @Test
    void aStatusOfZeroTellsNobodyOfAFailure() {
        Ending late = new Ending(new ExitStatus(0), Set.of(), Duration.ofMillis(1500));
        assertFalse(late.isFailureByStatus());
        assertFalse(ending(0).isFailureByStatus());
        assertTrue(ending(143).isFailureByStatus());
    }

    @Test
    void aPassedLimitIsNoSuccessWhateverTheStatus() {
        Ending late = new Ending(new ExitStatus(0), Set.of(), Duration.ofMillis(1500));
        assertFalse(late.isSuccess(Set.of()));
        assertEquals("hello was ended after 1500 ms (exec.timeout)", late.describe("hello"));
    }
}
