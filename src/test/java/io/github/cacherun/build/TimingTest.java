package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void phasesComeInTheOrderTheyHappenEachOnceAndLastTheirSum() {
        Timing timing = Timing.begin();
        timing.enter(Timing.CLASS_PATH);
        timing.enter(Timing.INPUTS);
        timing.enter(Timing.CLASS_PATH);
        List<String> lines = timing.lines();
        assertEquals(
                List.of("parameters", "class path", "inputs", "total"),
                lines.stream().map(TimingTest::phase).toList());
        for (String line : lines) {
            assertTrue(line.matches("cache: timing [a-z ]+ \\d+\\.\\d ms( \\(\\d+\\.\\d ms cpu\\))?"), line);
        }
    }

    private static String phase(String line) {
        return line.replaceAll("cache: timing ([a-z ]+?) \\d.*", "$1");
    }

    @Test
    void whoDoesNotAskIsToldNothing() {
        Timing.NONE.enter(Timing.INPUTS);
        assertEquals(List.of(), Timing.NONE.lines());
    }

    @Test
    void timesHaveOneDecimal() {
        assertEquals("0.0", Timing.ms(49_999));
        assertEquals("0.1", Timing.ms(50_000));
        assertEquals("12.3", Timing.ms(12_345_678));
        assertEquals("1000.0", Timing.ms(999_960_000));
    }
}
