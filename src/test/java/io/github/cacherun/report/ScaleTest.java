package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4, 5, 49, 1000, 1_000_000_007})
    void aFewRoundStepsReachTheLargestFigure(long largest) {
        for (Scale scale : List.of(Scale.ofCounts(largest), Scale.ofSeconds(largest))) {
            assertTrue(scale.top() >= largest && scale.top() > 0, scale.toString());
            assertTrue(scale.ticks().size() <= 5, scale.toString());
            assertEquals(scale.top(), scale.ticks().get(scale.ticks().size() - 1));
        }
    }

    @Test
    void stepsAreOnesTwosAndFives() {
        assertEquals(List.of(0L, 20L, 40L, 60L), Scale.ofCounts(49).ticks());
        assertEquals(List.of(0L, 5L, 10L, 15L, 20L), Scale.ofCounts(18).ticks());
    }

    @Test
    void timeIsSplitAsClocksDo() {
        assertEquals(List.of(0L, 60L, 120L, 180L), Scale.ofSeconds(170).ticks());
        assertEquals(86_400 * 2, Scale.ofSeconds(86_400 * 7).step());
    }
}
