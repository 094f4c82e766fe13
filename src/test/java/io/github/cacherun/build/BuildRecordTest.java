package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildRecordTest {

    @Test
    void whatIsWrittenIsReadBack() {
        for (List<String> mainClasses : List.of(List.<String>of(), List.of("a.A"), List.of("a.A", "b.B$C"))) {
            BuildRecord record = new BuildRecord(Duration.ofMillis(4100), mainClasses);
            assertEquals(Optional.of(record), BuildRecord.parse(record.toBytes()));
        }
    }

    @Test
    void theMainClassesOfTwoBuildsAreListedTogether() {
        BuildRecord tests = new BuildRecord(Duration.ofMillis(2), List.of("b.B", "c.C"));
        BuildRecord both = tests.with(new BuildRecord(Duration.ofMillis(1), List.of("a.A", "b.B")));
        assertEquals(new BuildRecord(Duration.ofMillis(2), List.of("a.A", "b.B", "c.C")), both);
    }

    @Test
    void noiseIsNoRecord() {
        assertEquals(Optional.empty(), BuildRecord.parse(new byte[0]));
        assertEquals(Optional.empty(), BuildRecord.parse("soon\na.A".getBytes(StandardCharsets.UTF_8)));
    }
}
