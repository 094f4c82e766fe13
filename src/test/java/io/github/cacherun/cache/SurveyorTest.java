package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.Output;
import io.github.cacherun.cache.Survey.ProjectPart;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyorTest extends OnAnEmptyCache {

    private static final int INDEX = EntryFormat.LENGTH;

    private Survey survey() {
        return fixture.cache().housekeeping().survey(Progress.NONE);
    }

    private CachedFile putOf(String project, Kind kind, String name, int number, int bytes) throws IOException {
        return fixture.cache()
                .labelled(new Label(kind, project))
                .putExecutable(
                        action(number),
                        new ExecutableName(name),
                        fixture.source(name.repeat(bytes).substring(0, bytes)));
    }

    @Test
    void ofACacheThatIsNotThereThereIsNothing() {
        Survey survey = survey();
        assertEquals(Amount.NONE, survey.total());
        assertEquals(List.of(), survey.biggest());
        assertEquals(fixture.directory(), survey.directory());
        assertFalse(Files.exists(fixture.directory()));
    }

    @Test
    void everythingIsCountedByKindAndProject() throws Exception {
        CachedFile app = putOf("acme:app", Kind.EXECUTABLE, "app", 1, 1000);
        Files.writeString(app.path().resolveSibling("app.jsa"), "x".repeat(300));
        putOf("acme:core", Kind.BUILD_OUTPUT, "core.jar", 2, 200);
        fixture.cache().labelled(new Label(Kind.MEMO, "acme:core")).putBytes(action(3), utf8("abc"));
        fixture.cache().putBytes(action(4), utf8("of nobody"));
        Files.writeString(CacheFiles.temporaryIn(CacheFixture.parent(fixture.index(action(4)))), "torn");
        Survey survey = survey();
        assertEquals(
                Map.of(
                        Kind.EXECUTABLE, new Amount(1, 1000),
                        Kind.ARCHIVE, new Amount(1, 300),
                        Kind.BUILD_OUTPUT, new Amount(1, 200),
                        Kind.MEMO, new Amount(2, 3 + 9),
                        Kind.INDEX, new Amount(6, 6 * INDEX),
                        Kind.TEMPORARY, new Amount(1, 4)),
                survey.kinds());
        assertEquals(
                List.of("acme:app", "acme:core", Survey.SHARED),
                survey.projects().stream().map(ProjectPart::project).toList());
        assertEquals(new Amount(4, 1000 + 300 + 2 * INDEX), part(survey, 0, Kind.EXECUTABLE, Kind.ARCHIVE, Kind.INDEX));
        assertEquals(1000 + 300 + 200 + 12 + 6 * INDEX + 4, survey.total().bytes());
    }

    private static Amount part(Survey survey, int number, Kind... kinds) {
        Amount sum = Amount.NONE;
        for (Kind kind : kinds) {
            sum = sum.plus(survey.projects().get(number).kinds().getOrDefault(kind, Amount.NONE));
        }
        return sum;
    }

    @Test
    void theTenBiggestOutputsAreNamedTheBiggestFirst() throws Exception {
        for (int number = 1; number <= 12; number++) {
            putOf("acme:app", Kind.EXECUTABLE, "program" + number, number, 100 * number);
        }
        List<Output> biggest = survey().biggest();
        assertEquals(10, biggest.size());
        assertEquals("program12", biggest.get(0).name());
        assertEquals(1200, biggest.get(0).bytes());
        assertEquals("acme:app", biggest.get(0).project());
        assertEquals("program3", biggest.get(9).name());
        assertTrue(Files.exists(biggest.get(0).path()));
    }

    @Test
    void agesAreThoseOfTheLastUse() throws Exception {
        putOf("acme:app", Kind.EXECUTABLE, "old", 1, 100);
        fixture.clock().advance(Duration.ofDays(6));
        putOf("acme:app", Kind.EXECUTABLE, "new", 2, 100);
        Map<Age, Amount> ages = survey().projects().get(0).ages();
        assertEquals(100 + 2 * INDEX, ages.getOrDefault(Age.WEEK, Amount.NONE).bytes());
        assertEquals(100 + 2 * INDEX, ages.getOrDefault(Age.HOUR, Amount.NONE).bytes());
        assertEquals(Age.DAY, Age.of(Duration.ofHours(1).plusMillis(1)));
        assertEquals(Age.OLDER, Age.of(Duration.ofDays(31)));
    }

    @Test
    void nothingIsTouched() throws Exception {
        putOf("acme:app", Kind.EXECUTABLE, "app", 1, 100);
        List<String> before = fixture.snapshot();
        survey();
        assertEquals(before, fixture.snapshot());
    }

    /** Labels came later than the cache, and somebody may have deleted them. */
    @Test
    void withoutLabelsKindsAreGuessedByNamesAndNobodyOwnsThem() throws Exception {
        putOf("acme:app", Kind.EXECUTABLE, "app", 1, 100);
        putOf("acme:app", Kind.BUILD_OUTPUT, "app.jar", 2, 100);
        for (int firstByte = 0; firstByte < CacheFiles.PREFIXES; firstByte++) {
            Files.deleteIfExists(CacheFiles.labels(fixture.files().prefix(firstByte)));
        }
        Survey survey = survey();
        assertEquals(new Amount(1, 100), survey.kinds().get(Kind.EXECUTABLE));
        assertEquals(new Amount(1, 100), survey.kinds().get(Kind.BUILD_OUTPUT));
        assertEquals(
                List.of(Survey.SHARED),
                survey.projects().stream().map(ProjectPart::project).toList());
    }
}
