package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.stats.Statistics;
import io.github.cacherun.stats.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapTest {

    private static final Instant NOW = Samples.NOW;

    private static Statistics put(long bytesInAWeek, Duration since) {
        Tally week = new Tally(1, 1, Duration.ZERO, Duration.ZERO, bytesInAWeek);
        return new Statistics(null, week, week, week, NOW.minus(since), List.of(), List.of());
    }

    @Test
    void itIsReachedAtThePaceOfTheLastWeek() {
        Statistics runs = put(700, Duration.ofDays(30));
        assertEquals(Optional.of(NOW.plus(Duration.ofDays(5))), new Cap(1000).reached(NOW, 500, runs));
    }

    @Test
    void aCacheOfTwoDaysHasThePaceOfTwoDays() {
        Statistics runs = put(700, Duration.ofHours(30));
        assertEquals(350, Cap.bytesPerDay(NOW, runs));
        assertEquals(700, Cap.bytesPerDay(NOW, put(700, Duration.ofMinutes(1))));
    }

    @Test
    void whatIsFullIsFullNow() {
        assertEquals(Optional.of(NOW), new Cap(1000).reached(NOW, 1000, Statistics.NONE));
        assertEquals(Optional.of(NOW), new Cap(0).reached(NOW, 0, Statistics.NONE));
    }

    @Test
    void thereIsNoForecastWithoutALimitWithoutPutsOrBeyondTenYears() {
        Statistics runs = put(700, Duration.ofDays(30));
        assertEquals(Optional.empty(), Cap.UNLIMITED.reached(NOW, 500, runs));
        assertEquals(Optional.empty(), new Cap(1000).reached(NOW, 500, Statistics.NONE));
        assertEquals(Optional.empty(), new Cap(Long.MAX_VALUE - 1).reached(NOW, 0, runs));
    }
}
