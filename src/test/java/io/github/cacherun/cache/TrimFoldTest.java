package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.TrimReport.Outcome;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.RunLog;
import io.github.cacherun.stats.Statistics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrimFoldTest {

    @TempDir
    Path temporary;

    private CacheFixture fixture = CacheFixture.in(Path.of("/"));

    @BeforeEach
    void aRunOfALongTimeAgo() throws Exception {
        fixture = CacheFixture.in(temporary);
        fixture.putHello(CacheFixture.action(1));
        Instant longAgo = fixture.clock().instant().minus(Duration.ofDays(20));
        log().append(new Run(longAgo, "test:app", "app", true, Duration.ofSeconds(1), "", 0));
    }

    @Test
    void aTrimAddsUpTheRunsOfOldDays() throws Exception {
        Statistics before = log().statistics(fixture.clock().instant());
        assertEquals(1, before.ever().hits());
        assertEquals(Outcome.TRIMMED, fixture.cache().trim(TrimPolicy.DEFAULT).outcome());
        assertTrue(Files.exists(summary()));
        assertEquals(before, log().statistics(fixture.clock().instant()));
    }

    @Test
    void whatLiesInThePlaceOfTheSummaryMakesWayForIt() throws Exception {
        Files.createDirectories(summary().resolve("in the way"));
        assertEquals(Outcome.TRIMMED, fixture.cache().trim(TrimPolicy.DEFAULT).outcome());
        assertTrue(Files.isRegularFile(summary()));
        assertEquals(1, log().statistics(fixture.clock().instant()).ever().hits());
    }

    private RunLog log() {
        return RunLog.in(fixture.directory());
    }

    private Path summary() {
        return fixture.directory().resolve("stats").resolve("summary");
    }
}
