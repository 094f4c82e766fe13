package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class TimestampTest {

    private final MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private final MavenSession session = Modules.session(Path.of("/nowhere"), project);

    private String at(String instant) {
        session.getRequest().setStartTime(Date.from(Instant.parse(instant)));
        return Timestamp.of(session, project).text();
    }

    private void format(String format) {
        project.getModel().getProperties().setProperty("maven.build.timestamp.format", format);
    }

    @Test
    void itIsWhatMavenWritesByDefault() {
        assertEquals("2026-11-24T03:04:00Z", at("2026-11-24T03:04:00.999Z"));
        String quick = at("2026-01-02T23:59:59Z");
        format("yyyy-MM-dd'T'HH:mm:ss'Z' ");
        assertEquals(quick + " ", at("2026-01-02T23:59:59Z"));
    }

    @Test
    void theFormatOfThePomIsFollowed() {
        format("yyyyMMdd-HHmm");
        assertEquals("20261124-0304", at("2026-11-24T03:04:05Z"));
    }

    @Test
    void aDayIsAnInputLikeAnyOther() {
        format("yyyy-MM-dd");
        assertEquals("", at("2026-11-24T03:04:05Z"));
    }

    @Test
    void aFormatThatIsNoneIsLeftToMaven() {
        format("no format");
        assertEquals("", at("2026-11-24T03:04:05Z"));
    }

    @Test
    void itIsHiddenAndFoundAgain() {
        Timestamp timestamp = new Timestamp("2026-11-24T03:04:05Z");
        String hidden = timestamp.hide("at 2026-11-24T03:04:05Z!");
        assertEquals("at {maven.build.timestamp}!", hidden);
        assertTrue(Timestamp.isIn(hidden));
        assertFalse(Timestamp.isIn(timestamp.hide("at 2026-11-24T03:04:06Z")));
        assertFalse(Timestamp.isIn(null));
    }
}
