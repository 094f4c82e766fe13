package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import java.io.IOException;
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

/** The goals as Maven's container makes them, with parameters by their names in the POM. */
@MojoTest
class GoalsTest extends OnACacheOfItsOwn {

    private static final ActionId ACTION = new ActionId("ab".repeat(32));

    private DiskCache put(Duration ago) throws IOException {
        DiskCache cache =
                DiskCache.at(directory, InstantSource.fixed(Instant.now().minus(ago)));
        cache.putBytes(ACTION, "12345".getBytes(StandardCharsets.UTF_8));
        return cache;
    }

    @Test
    @InjectMojo(goal = "trim")
    @MojoParameter(name = "force", value = "true")
    void trimSaysInOneLineWhatItRemovedAndWhatItKept(TrimMojo trim) throws Exception {
        put(Duration.ofDays(6));
        run(trim);
        assertEquals(List.of("cache: removed 2 entries (180 bytes), kept 0 entries (0 bytes) in " + directory), log);
    }

    @Test
    @InjectMojo(goal = "trim")
    @MojoParameter(name = "force", value = "true")
    @MojoParameter(name = "maxAge", value = "7d")
    void trimKeepsWhatIsYoungerThanItIsTold(TrimMojo trim) throws Exception {
        DiskCache cache = put(Duration.ofDays(6));
        run(trim);
        assertEquals(5, cache.getBytes(ACTION).length);
        assertTrue(log.get(0).contains("kept 2 entries"), log.toString());
    }

    @Test
    @InjectMojo(goal = "trim")
    void trimWorksOnceADayOnly(TrimMojo trim) throws Exception {
        put(Duration.ZERO);
        run(trim);
        run(trim);
        assertTrue(log.get(1).contains("trimmed within the last day, nothing done"), log.toString());
        assertTrue(log.get(1).contains("-Dcache.force"), log.toString());
    }

    @Test
    @InjectMojo(goal = "trim")
    void trimMakesNoCacheWhereThereIsNone(TrimMojo trim) throws Exception {
        run(trim);
        assertFalse(Files.exists(directory));
        assertEquals(1, log.size());
    }

    @Test
    @InjectMojo(goal = "trim")
    void trimHasNothingToDoWhenTheCacheIsOff(TrimMojo trim) throws Exception {
        System.setProperty("cache.dir", "off");
        run(trim);
        assertEquals(List.of("cache: off, nothing to trim"), log);
    }

    @Test
    @InjectMojo(goal = "trim")
    @MojoParameter(name = "maxAge", value = "soon")
    void trimRefusesAnAgeThatIsNone(TrimMojo trim) throws IOException {
        put(Duration.ofDays(60));
        var e = assertThrows(MojoFailureException.class, trim::execute);
        assertTrue(e.toString().contains("cache.maxAge is 'soon'"), e.toString());
        assertTrue(Files.exists(directory.resolve("ab")));
    }

    @Test
    @InjectMojo(goal = "trim")
    @MojoParameter(name = "dir", value = "/somewhere/else")
    void aCacheOfAPomIsRefusedSinceOneServesTheWholeBuild(TrimMojo trim) {
        var e = assertThrows(MojoFailureException.class, trim::execute);
        assertTrue(e.toString().contains("cache.dir is /somewhere/else in the POM"), e.toString());
        assertTrue(e.toString().contains(".mvn/maven.config"), e.toString());
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "skip", value = "true")
    void runCanBeSkipped(RunMojo run) throws Exception {
        run.execute();
        assertFalse(Files.exists(directory));
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "rebuild", value = "maybe")
    void runRefusesAFlagThatIsNeitherTrueNorFalse(RunMojo run) {
        var e = assertThrows(MojoFailureException.class, run::execute);
        assertTrue(e.toString().contains("cache.rebuild is 'maybe'"), e.toString());
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "name", value = "../hello")
    void runRefusesANameThatIsAPathBeforeItBuildsAnything(RunMojo run) {
        var e = assertThrows(MojoFailureException.class, run::execute);
        assertTrue(e.toString().contains("-Dcache.name"), e.toString());
        assertFalse(Files.exists(directory));
    }

    @Test
    @InjectMojo(goal = "run")
    @MojoParameter(name = "commandlineArgs", value = "--name 'Ada")
    void runRefusesUnbalancedQuotes(RunMojo run) {
        var e = assertThrows(MojoFailureException.class, run::execute);
        assertTrue(e.toString().contains("exec.args has unbalanced quotes"), e.toString());
    }

    @Test
    @InjectMojo(goal = "trim")
    void bothGoalsShareOneCache(TrimMojo trim, @InjectMojo(goal = "run") RunMojo run) {
        assertSame(trim.cache(), run.cache());
    }
}
