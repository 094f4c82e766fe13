package io.github.cacherun.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void dbg() throws Exception {
        Files.createDirectories(Path.of("/tmp/hrep"));
        Files.writeString(Path.of("/tmp/hrep/used.html"), HtmlReport.page(Samples.used()));
        Files.writeString(Path.of("/tmp/hrep/many.html"), HtmlReport.page(Samples.ofProjects(200)));
        Files.writeString(Path.of("/tmp/hrep/empty.html"), HtmlReport.page(Samples.empty()));
        Files.writeString(Path.of("/tmp/hrep/hostile.html"), HtmlReport.page(Samples.hostile()));
        Files.writeString(Path.of("/tmp/hrep/used.json"), JsonReport.of(Samples.used()));
    }
}
