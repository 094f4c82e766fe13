package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.stats.Tally;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 KB",
        "9949, 9.9 KB",
        "9950, 10 KB",
        "999499, 999 KB",
        "999500, 1.0 MB",
        "1230000000, 1.2 GB",
        "9223372036854775807, 9.2 EB"
    })
    void bytesAreToldInTheLargestUnitThatFits(long bytes, String shown) {
        assertEquals(shown, Units.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "240, 240 ms",
        "4199, 4.1 s",
        "59999, 59.9 s",
        "60000, 1 min",
        "725000, 12 min 5 s",
        "12000000, 3 h 20 min",
        "187200000, 2 d 4 h"
    })
    void spansAreToldInTwoUnitsAtMost(long millis, String shown) {
        assertEquals(shown, Units.span(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.001, <1 %", "0.5, 50 %", "0.9999, 99 %", "1, 100 %", "1.3, 130 %"})
    void whatIsNotQuiteNoneOrAllIsNotShownAsSuch(double share, String shown) {
        assertEquals(shown, Units.percent(share));
    }

    @Test
    void thereIsNoRateOfNoRuns() {
        assertEquals("-", Units.hitRate(Tally.NONE));
        assertEquals("75 %", Units.hitRate(Samples.tally(3, 1)));
    }

    @ParameterizedTest
    @CsvSource({"-5, just now", "0, just now", "59, 59 s ago", "3600, 1 h ago", "172800, 2 d ago"})
    void momentsAreToldRoughlyEvenIfAClockWasAhead(long seconds, String shown) {
        assertEquals(shown, Units.ago(Samples.NOW.minusSeconds(seconds), Samples.NOW));
    }
}
