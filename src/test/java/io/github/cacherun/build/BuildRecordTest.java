package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cacherun.link.MainClasses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildRecordTest {

    @Test
    void whatIsWrittenIsReadBack() {
        for (List<String> names : List.of(List.<String>of(), List.of("a.A"), List.of("a.A", "b.B$C", "c.`D e`"))) {
            for (String module : List.of("", "org.app")) {
                assertIsReadBack(new MainClasses(names, List.of()), module);
                assertIsReadBack(new MainClasses(List.of("x.X"), names), module);
            }
        }
    }

    private static void assertIsReadBack(MainClasses mains, String module) {
        BuildRecord record = new BuildRecord(Duration.ofMillis(4100), mains, module);
        assertEquals(Optional.of(record), BuildRecord.parse(record.toBytes()));
    }

    @Test
    void theMainClassesOfTwoBuildsAreListedTogether() {
        BuildRecord tests =
                new BuildRecord(Duration.ofMillis(2), new MainClasses(List.of("b.B", "c.C"), List.of("r.R")), "");
        BuildRecord both = tests.with(
                new BuildRecord(Duration.ofMillis(1), new MainClasses(List.of("a.A", "b.B"), List.of("r.Q")), "m"));
        assertEquals(
                new BuildRecord(
                        Duration.ofMillis(2), new MainClasses(List.of("a.A", "b.B", "c.C"), List.of("r.Q", "r.R")), ""),
                both);
    }

    @Test
    void noiseAndOlderFormatsAreNoRecords() {
        for (String noise :
                List.of("", "soon\na.A", "4100\na.A", "v2 soon m\n", "v2 4100\n=a.A\n", "v2 4100 m", "v2 1 m\n=a")) {
            assertEquals(Optional.empty(), BuildRecord.parse(noise.getBytes(StandardCharsets.UTF_8)), noise);
        }
    }
}
