package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.ProjectPart;
import io.github.cacherun.stats.Statistics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static String text(CacheReport report) {
        return String.join("\n", TextReport.lines(report));
    }

    @Test
    void aSmallCacheIsToldInALineForEachThing() {
        ProjectPart app = new ProjectPart(
                "com.acme:app", Map.of(Kind.EXECUTABLE, new Amount(1, 1500)), Map.of(Age.HOUR, new Amount(1, 1500)));
        ProjectPart shared = new ProjectPart(
                Survey.SHARED, Map.of(Kind.MEMO, new Amount(2, 500)), Map.of(Age.OLDER, new Amount(2, 500)));
        Survey survey = new Survey(
                Samples.NOW,
                Samples.DIRECTORY,
                Map.of(Kind.EXECUTABLE, new Amount(1, 1500), Kind.MEMO, new Amount(2, 500)),
                List.of(app, shared),
                List.of());
        assertEquals(
                """
                cache: %s
                  2.0 KB in 3 entries, 50 %% of 4.0 KB; nothing was added in the last week

                by kind            entries       size
                programs                 1     1.5 KB  75 %%  ##################
                remembered inputs        2  500 bytes  25 %%  ######

                by project                        entries       size
                com.acme:app                            1     1.5 KB  75 %%  ##################
                (shared, or of no known project)        2  500 bytes  25 %%  ######

                by last use        entries       size
                the last hour            1     1.5 KB  75 %%  ##################
                1 to 24 hours ago        0    0 bytes   0 %%
                1 to 2 days ago          0    0 bytes   0 %%
                2 to 5 days ago          0    0 bytes   0 %%
                5 to 7 days ago          0    0 bytes   0 %%
                7 to 30 days ago         0    0 bytes   0 %%
                longer ago               2  500 bytes  25 %%  ######""".formatted(Samples.DIRECTORY), text(new CacheReport(survey, Statistics.NONE, new Cap(4000), null)));
    }

    @Test
    void anEmptyCacheIsSaidToBeEmptyAndNothingElse() {
        List<String> lines = TextReport.lines(Samples.empty());
        assertEquals("cache: nothing in " + Samples.DIRECTORY + " yet", lines.get(0));
        assertEquals(2, lines.size());
    }

    @Test
    void runsAreToldForADayAWeekAndEverAndTheProjectsOwn() {
        String text = text(Samples.used());
        for (String line : List.of(
                "  of which com.example.shop:parent and its modules (3): 630 MB in 40 entries, 57 %",
                "runs                  hits  misses  hit rate        saved  spent on builds",
                "last 24 hours           18       3      86 %   1 min 13 s  15.6 s",
                "last 7 days            142      31      82 %   9 min 42 s  2 min 41 s",
                "since 2026-10-26       656     151      81 %  44 min 49 s  13 min 5 s",
                "this project, ever     400      70      85 %  27 min 20 s  6 min 4 s",
                "last run: storefront, 3 min ago, hit, saved 6.4 s",
                "a source file changed        93")) {
            assertTrue(text.contains(line + "\n"), line + " is not in\n" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 200, 5000})
    void howeverMuchThereIsItFitsATerminal(int projects) {
        List<String> lines = TextReport.lines(Samples.ofProjects(projects));
        assertTrue(lines.size() <= 60, () -> lines.size() + " lines");
        assertTrue(lines.stream().allMatch(line -> line.length() <= 93), () -> String.join("\n", lines));
    }

    @Test
    void namesAreShortenedAndCannotCommandATerminal() {
        List<String> lines = TextReport.lines(Samples.hostile());
        assertTrue(lines.stream().allMatch(line -> line.length() <= 93), () -> String.join("\n", lines));
        assertFalse(text(Samples.hostile()).contains("\u0001"));
    }
}
