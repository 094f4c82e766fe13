package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.ProjectPart;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static List<String> largest(int projects, int count) {
        return Amounts.largest(Samples.ofProjects(projects).survey().projects(), count).stream()
                .map(ProjectPart::project)
                .toList();
    }

    @Test
    void theLargestAreNamedAndTheOthersAreOne() {
        assertEquals(
                List.of("com.example.many:module-0", "com.example.many:module-1", "3 others", Survey.SHARED),
                largest(5, 2));
    }

    @Test
    void oneOtherIsNamed() {
        assertEquals("com.example.many:module-2", largest(3, 2).get(2));
    }

    @Test
    void nothingIsLostInTheSum() {
        Survey survey = Samples.ofProjects(50).survey();
        Amount sum = Amounts.sum(Amounts.largest(survey.projects(), 3).stream()
                .map(ProjectPart::total)
                .toList());
        assertEquals(survey.total(), sum);
    }
}
