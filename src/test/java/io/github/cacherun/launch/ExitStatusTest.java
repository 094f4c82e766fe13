package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExitStatusTest {

    @Test
    void onlyZeroIsSuccessUnlessOthersAreNamed() {
        assertTrue(new ExitStatus(0).isSuccess(Set.of()));
        assertFalse(new ExitStatus(1).isSuccess(Set.of()));
    }

    @Test
    void onlyTheNamedCodesAreSuccess() {
        assertTrue(new ExitStatus(3).isSuccess(Set.of(2, 3)));
        assertFalse(new ExitStatus(0).isSuccess(Set.of(2, 3)));
    }

    @Test
    void aStatusIsNamed() {
        assertEquals("hello exited with status 3", new ExitStatus(3).describe("hello"));
    }

    @Test
    void aSignalIsNamedByItsName() {
        assertEquals("hello exited with status 143 (SIGTERM)", new ExitStatus(143).describe("hello"));
        assertEquals("hello exited with status 137 (SIGKILL)", new ExitStatus(137).describe("hello"));
    }

    @Test
    void aHighStatusThatIsNoSignalIsJustAStatus() {
        assertEquals("hello exited with status 255", new ExitStatus(255).describe("hello"));
        assertEquals("hello exited with status 128", new ExitStatus(128).describe("hello"));
    }
}
