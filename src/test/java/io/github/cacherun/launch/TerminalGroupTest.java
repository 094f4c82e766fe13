package io.github.cacherun.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TerminalGroupTest {

    @Test
    void aForegroundJobOfATerminalIsInItsGroup() {
        assertTrue(TerminalGroup.holds("4712 (java) S 4711 4711 4000 34816 4711 4194304 1 2"));
    }

    @Test
    void aBackgroundJobIsNot() {
        assertFalse(TerminalGroup.holds("4712 (java) S 4711 4711 4000 34816 4000 4194304 1 2"));
    }

    @Test
    void whoHasNoTerminalIsInNone() {
        assertFalse(TerminalGroup.holds("4712 (java) S 4711 4711 4000 0 -1 4194304 1 2"));
        assertFalse(TerminalGroup.holds("1 (java) S 0 0 0 0 0 4194304 1 2"));
    }

    @Test
    void aNameMayHoldSpacesAndParentheses() {
        assertTrue(TerminalGroup.holds("1 (a) S 1 2 3 0 5 (b) S 4711 4711 4000 34816 4711 4194304"));
        assertFalse(TerminalGroup.holds("1 (a b) c) S 4711 4711 4000 0 4711 4194304"));
    }

    @Test
    void whatIsNotKnownIsTakenToBeSo() {
        assertTrue(TerminalGroup.holds("1 (java) S"));
    }
}
