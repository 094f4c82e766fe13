package io.github.cacherun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void dbg() {
        for (CacheReport r : List.of(Samples.used(), Samples.empty(), Samples.ofProjects(200), Samples.hostile())) {
            List<String> lines = TextReport.lines(r);
            System.out.println(String.join("\n", lines) + "\n===" + lines.size());
        }
        assertTrue(true);
        assertEquals(1, 1);
    }
}
