package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.stats.Run;
import io.github.cacherun.stats.RunLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goal as Maven's container makes it. */
@MojoTest
class InfoMojoTest extends OnACacheOfItsOwn {

    @Test
    @InjectMojo(goal = "info")
    void infoTellsWhatIsThereAndWhatRunsCameTo(InfoMojo info) throws Exception {
        DiskCache.at(directory, InstantSource.system())
                .putBytes(new ActionId("ab".repeat(32)), "12345".getBytes(StandardCharsets.UTF_8));
        RunLog.in(directory)
                .append(new Run(
                        Instant.now().minusSeconds(60), "com.acme:app", "app", true, Duration.ofSeconds(4), "", 0));
        run(info);
        assertEquals("cache: " + directory, log.get(0));
        assertTrue(log.get(1).startsWith("  180 bytes in 2 entries, <1 % of 5.4 GB"), log.toString());
        assertTrue(log.stream().anyMatch(line -> line.startsWith("last run: app, 1 min ago, hit")), log.toString());
    }

    @Test
    @InjectMojo(goal = "info")
    @MojoParameter(name = "maxSize", value = "10%")
    void infoSaysThatThereIsNoCacheAndMakesNone(InfoMojo info) throws Exception {
        run(info);
        assertEquals("cache: nothing in " + directory + " yet", log.get(0));
        assertFalse(Files.exists(directory));
    }

    @Test
    @InjectMojo(goal = "info")
    void infoHasNothingToTellOfACacheThatIsOff(InfoMojo info) throws Exception {
        System.setProperty("cache.dir", "off");
        run(info);
        assertEquals(List.of("cache: off, nothing to tell"), log);
    }

    @Test
    @InjectMojo(goal = "info")
    @MojoParameter(name = "format", value = "xml")
    void infoRefusesAFormatThatIsNone(InfoMojo info) {
        var e = assertThrows(MojoFailureException.class, () -> run(info));
        assertEquals("cache.format is 'xml': it can be text or json, as in -Dcache.format=json", e.getMessage());
    }

    @Test
    @InjectMojo(goal = "info")
    @MojoParameter(name = "report", value = "true")
    void infoRefusesAReportWithoutAFile(InfoMojo info) {
        var e = assertThrows(MojoFailureException.class, () -> run(info));
        assertTrue(e.toString().contains("cache.report is 'true': it names the page to write"), e.toString());
        assertEquals(List.of(), log);
    }
}
