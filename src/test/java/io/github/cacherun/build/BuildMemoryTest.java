package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.link.MainClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildMemoryTest {

    private static final ActionId LINK = new ActionId("cd".repeat(32));
    private static final ActionId OTHER_LINK = new ActionId("ef".repeat(32));

    private static EntryNotFoundException absent() {
        return new EntryNotFoundException(EntryNotFoundException.ABSENT);
    }

    @TempDir
    Path root;

    private DiskCache cache = DiskCache.at(Path.of("/nowhere"), InstantSource.system());
    private MavenProject project = Modules.module(Path.of("/nowhere"), "app");
    private BuildMemory memory = memory(cache);

    @BeforeEach
    void aCache() {
        project = Modules.module(root, "app");
        cache = DiskCache.at(root.resolve("cache"), InstantSource.system());
        memory = memory(cache);
    }

    private BuildMemory memory(DiskCache in) {
        return new BuildMemory(in, Modules.store(Path.of("/nowhere"), in));
    }

    private BuildAction action(String source) {
        InputManifest inputs = new InputManifest("build").add("file App.java", source);
        return new BuildAction(
                project, ModulePart.MAIN, List.of(), null, Caveats.NONE, inputs, inputs.id(HashTrace.NONE));
    }

    private static BuildRecord record() {
        return new BuildRecord(Duration.ofSeconds(1), new MainClasses(List.of("app.Main"), List.of()), "");
    }

    @Test
    void twoLinksOfOneBuildKeepTheirOutputsApart() {
        BuildAction build = action("1");
        memory.keepLinkOutput(build, LINK, "warning: one\n");
        memory.keepLinkOutput(build, OTHER_LINK, "");
        assertEquals("warning: one\n", memory.linkOutput(build.id(), LINK));
        assertEquals("", memory.linkOutput(build.id(), OTHER_LINK));
    }

    @Test
    void warningsComeBackRecordByRecordToTheByte() {
        BuildAction build = action("1");
        List<String> records = List.of("raw type\n  missing argument", "ü", "  last ");
        memory.keepWarnings(build, records);
        assertEquals(records, memory.warnings(build.id()));
    }

    @Test
    void silenceAndTheUnknownReplayNothing() {
        BuildAction build = action("1");
        memory.keepWarnings(build, List.of());
        assertEquals(List.of(), memory.warnings(build.id()));
        assertEquals(List.of(), memory.warnings(LINK));
    }

    @Test
    void theFirstBuildOfAModuleIsCalledThat() {
        assertEquals("first build", memory.whyMissing(action("1"), absent()).told());
    }

    @Test
    void whatChangedSinceTheLastBuildIsNamed() {
        memory.keep(action("1"), record());
        assertEquals(
                "App.java changed", memory.whyMissing(action("2"), absent()).told());
    }

    @Test
    void somebodyIsToldOfTheSameThingOnce() {
        assertFalse(memory.toldBefore(action("1"), "antrun"));
        assertTrue(memory.toldBefore(action("2"), "antrun"));
        assertFalse(memory.toldBefore(action("2"), "exec"));
    }
}
