package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.stats.Statistics.Day;
import io.github.cacherun.stats.Tally;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static Day day(String date) {
        return new Day(LocalDate.parse(date), Samples.tally(1, 0));
    }

    @Test
    void daysWithoutRunsAreThereAsSuch() {
        List<Day> days = Calendar.unbroken(Samples.NOW, List.of(day("2026-11-05"), day("2026-11-25")));
        assertEquals(21, days.size());
        assertEquals(day("2026-11-05"), days.get(0));
        assertEquals(new Day(LocalDate.parse("2026-11-06"), Tally.NONE), days.get(1));
        assertEquals(day("2026-11-25"), days.get(20));
    }

    @Test
    void thereAreTwoWeeksAtLeast() {
        assertEquals(
                14, Calendar.unbroken(Samples.NOW, List.of(day("2026-11-25"))).size());
    }

    @Test
    void whatIsTooOldOrStillToComeIsLeftOut() {
        assertEquals(List.of(), Calendar.unbroken(Samples.NOW, List.of(day("2026-08-01"), day("2026-11-26"))));
    }
}
