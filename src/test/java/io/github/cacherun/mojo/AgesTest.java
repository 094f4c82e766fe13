package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({"5d,P5D", "12h,PT12H", "30m,PT30M", "10s,PT10S", "P5D,P5D", "p1dt2h,P1DT2H", "PT0S,PT0S", " 1D ,P1D"})
    void areTypedInDaysOrAsIso8601(String typed, Duration meant) throws Exception {
        assertEquals(meant, Ages.parse("cache.maxAge", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "five days", "5w", "d", "-5d", "-PT1H", "5d12"})
    void areRefusedWhenTheyMakeNoSense(String typed) {
        MojoFailureException e = assertThrows(MojoFailureException.class, () -> Ages.parse("cache.maxAge", typed));
        assertTrue(e.toString().contains("cache.maxAge is '" + typed + "'"), e.toString());
    }

    @ParameterizedTest
    @CsvSource({"PT0.04S,0.0 s", "PT4.19S,4.1 s", "PT60S,1 min", "PT3599S,59 min", "PT5H,5 h", "P3DT5H,3 d"})
    void areShownInTheirLargestUnit(Duration age, String shown) {
        assertEquals(shown, Ages.show(age));
    }

    @Test
    void ofTheFutureAreNone() {
        assertEquals("0.0 s", Ages.since(Instant.now().plusSeconds(3600)));
    }
}
