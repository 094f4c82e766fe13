package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    @TempDir
    Path elsewhere;

    @Test
    void whatLiesInItIsKnownFromWhatDoesNot() throws Exception {
        try (Scratch scratch = new Scratch()) {
            assertFalse(scratch.holds(elsewhere.resolve("hello")));
            assertTrue(scratch.holds(scratch.file("hello")));
            assertFalse(scratch.holds(elsewhere.resolve("hello")));
        }
    }
}
