package io.github.cacherun.report;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.Output;
import io.github.cacherun.cache.Survey.ProjectPart;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.Statistics;
import io.github.cacherun.stats.Statistics.Day;
import io.github.cacherun.stats.Statistics.Reason;
import io.github.cacherun.stats.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reports made by hand, at the same moment always. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    public static final Path DIRECTORY =
            Path.of("/home/ada/.cache/cache-maven-plugin").toAbsolutePath();

    private static final long MB = 1_000_000;

    private static final List<String> NAMES = List.of(
            "com.example.shop:storefront",
            "com.example.shop:checkout",
            "com.example.shop:inventory-service",
            "org.lovelace.engine:analytical",
            "org.lovelace.engine:difference",
            "io.github.ada:hello",
            "com.example.tools:log-viewer");

    private Samples() {}

    /** A cache in use for months. */
    public static CacheReport used() {
        Survey survey = survey(IntStream.range(0, NAMES.size())
                .mapToObj(i -> project(NAMES.get(i), 420 * MB / (i + 1), i))
                .toList());
        ReactorPart shop = ReactorPart.of(
                "com.example.shop:parent",
                Set.of("com.example.shop:parent", "com.example.shop:storefront", "com.example.shop:checkout"),
                survey,
                new Statistics(null, tally(9, 2), tally(60, 11), tally(400, 70), null, List.of(), List.of()));
        return new CacheReport(survey, statistics(30), new Cap(5_368_709_120L), shop);
    }

    /** As many projects as given, each smaller than the one before it. */
    public static CacheReport ofProjects(int count) {
        List<ProjectPart> projects = IntStream.range(0, count)
                .mapToObj(i -> project("com.example.many:module-" + i, 2000 * MB / (50 + i), i))
                .toList();
        return new CacheReport(survey(projects), statistics(90), Cap.UNLIMITED, null);
    }

    /** One whose names are none that Maven would accept. */
    public static CacheReport hostile() {
        String name = "<script>alert(1)</script>:\"&'\u0001]]>" + "x".repeat(200);
        Run run = new Run(NOW, name, name, true, Duration.ofSeconds(2), "", 0);
        Statistics runs = new Statistics(
                run, tally(1, 1), tally(1, 1), tally(1, 1), NOW, List.of(), List.of(new Reason(name, 1)));
        return new CacheReport(survey(List.of(project(name, MB, 0))), runs, Cap.UNLIMITED, null);
    }

    public static CacheReport empty() {
        return new CacheReport(
                new Survey(NOW, DIRECTORY, Map.of(), List.of(), List.of()),
                Statistics.NONE,
                new Cap(5_368_709_120L),
                null);
    }

    public static Tally tally(long hits, long misses) {
        return new Tally(
                hits, misses, Duration.ofMillis(hits * 4100), Duration.ofMillis(misses * 5200), misses * 9 * MB);
    }

    public static Statistics statistics(int days) {
        List<Day> tallies = new ArrayList<>();
        Tally week = Tally.NONE;
        Tally ever = Tally.NONE;
        for (int ago = days - 1; ago >= 0; ago--) {
            LocalDate date = LocalDate.parse("2026-11-25").minusDays(ago);
            if (date.getDayOfWeek().getValue() > 5) {
                continue;
            }
            Tally tally = tally(18 + ago * 7 % 23, 3 + ago * 5 % 9);
            tallies.add(new Day(date, tally));
            ever = ever.plus(tally);
            week = ago < 7 ? week.plus(tally) : week;
        }
        Run last = new Run(NOW.minusSeconds(190), NAMES.get(0), "storefront", true, Duration.ofMillis(6400), "", 0);
        List<Reason> reasons = List.of(
                new Reason("a source file changed", 93),
                new Reason("a dependency changed", 21),
                new Reason("the POM changed", 9),
                new Reason("built for the first time", 7),
                new Reason("another JDK", 2),
                new Reason("trimmed from the cache", 1));
        return new Statistics(last, tally(18, 3), week, ever, NOW.minus(Duration.ofDays(days)), tallies, reasons);
    }

    private static Survey survey(List<ProjectPart> named) {
        List<ProjectPart> projects = new ArrayList<>(named);
        projects.add(new ProjectPart(
                Survey.SHARED,
                Map.of(Kind.MEMO, new Amount(310, 9 * MB), Kind.INDEX, new Amount(900, 157_500)),
                Map.of(Age.HOUR, new Amount(100, MB), Age.WEEK, new Amount(1110, 8 * MB + 157_500))));
        projects.sort(Comparator.comparingLong(part -> -part.total().bytes()));
        Map<Kind, Amount> kinds = new EnumMap<>(Kind.class);
        projects.forEach(part -> part.kinds().forEach((kind, amount) -> kinds.merge(kind, amount, Amount::plus)));
        return new Survey(NOW, DIRECTORY, kinds, projects, biggest(named));
    }

    private static List<Output> biggest(List<ProjectPart> projects) {
        return projects.stream()
                .limit(10)
                .map(part -> {
                    String name = part.project().substring(part.project().indexOf(':') + 1);
                    Amount amount = part.kinds().getOrDefault(Kind.EXECUTABLE, Amount.NONE);
                    return new Output(
                            name,
                            Kind.EXECUTABLE,
                            part.project(),
                            amount.bytes() / amount.entries(),
                            NOW.minus(Duration.ofHours(amount.entries())),
                            DIRECTORY.resolve("3f").resolve("3f" + "0".repeat(62) + "-d"));
                })
                .toList();
    }

    private static ProjectPart project(String name, long bytes, int seed) {
        Map<Kind, Amount> kinds = Map.of(
                Kind.EXECUTABLE, new Amount(6 + seed, bytes * 6 / 10),
                Kind.ARCHIVE, new Amount(2, bytes * 3 / 10),
                Kind.BUILD_OUTPUT, new Amount(11 + seed, bytes / 10));
        Map<Age, Amount> ages = new EnumMap<>(Age.class);
        long left = bytes;
        int step = 0;
        for (Age age : Age.values()) {
            long part = age == Age.OLDER ? left : Math.min(left, bytes * (1 + (seed * 3 + step * 5) % 7) / 30);
            left -= part;
            ages.put(age, new Amount(2 + step++, part));
        }
        return new ProjectPart(name, kinds, ages);
    }
}
