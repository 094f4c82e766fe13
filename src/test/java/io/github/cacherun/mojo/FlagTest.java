package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", " true ", ""})
    void isGiven(String value) throws Exception {
        assertTrue(Flag.parse("cache.rebuild", value));
    }

    @Test
    void isNotGiven() throws Exception {
        assertFalse(Flag.parse("cache.rebuild", "false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "ture", "off"})
    void isNothingThatItCouldBeTakenFor(String value) {
        MojoFailureException e = assertThrows(MojoFailureException.class, () -> Flag.parse("cache.rebuild", value));
        assertTrue(e.toString().contains("cache.rebuild is '" + value + "'"), e.toString());
        assertTrue(e.toString().contains("-Dcache.rebuild=true"), e.toString());
    }
}
