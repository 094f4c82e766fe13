package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.HashTrace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesMemoTest {

    private static final byte[] LISTING = "App.java, as the file system sees it".getBytes(StandardCharsets.UTF_8);
    private static final FileContents CONTENTS = new FileContents(
            "sum", Map.of("file App.java", "hash"), List.of(new FileContents.Question("env.STAGE", "App.java", false)));

    @TempDir
    Path root;

    private FilesMemo memo;
    private ActionId id;

    @BeforeEach
    void aMemo() {
        DiskCache cache = DiskCache.at(root.resolve("cache"), InstantSource.system());
        memo = new FilesMemo(Modules.session(root), Modules.store(root, cache));
        id = new InputManifest("files").id(HashTrace.NONE);
        memo.remember(id, LISTING, CONTENTS);
    }

    @Test
    void ofAnEqualListingTheSumAndTheQuestionsAreKnownButNotTheLines() {
        FileContents known = memo.recall(id, LISTING.clone());
        assertEquals(new FileContents("sum", null, CONTENTS.questions()), known);
    }

    @Test
    void ofAnyOtherListingNothingIsKnown() {
        for (int i = 0; i < LISTING.length; i++) {
            byte[] other = LISTING.clone();
            other[i]++;
            assertNull(memo.recall(id, other));
            assertNull(memo.recall(id, Arrays.copyOf(LISTING, i)));
        }
        assertNull(memo.recall(id, Arrays.copyOf(LISTING, LISTING.length + 1)));
        assertNull(memo.recall(new InputManifest("others").id(HashTrace.NONE), LISTING));
    }

    @Test
    void itIsRememberedByAllThatDecidesNamesAndFiltersBesidesTheSettings() {
        MavenProject app = Modules.module(root.resolve("a"), "app");
        ActionId settings = new InputManifest("build").id(HashTrace.NONE);
        BuildPlan plan = plan(List.of());
        ActionId first = memo.id(app, settings, plan);
        assertEquals(first, memo.id(app, settings, plan));
        assertNotEquals(first, memo.id(Modules.module(root.resolve("b"), "app"), settings, plan));
        assertNotEquals(first, memo.id(app, id, plan));
        assertNotEquals(first, memo.id(app, settings, plan(List.of(root.resolve("conf")))));
        MavenSession elsewhere = Modules.session(root.resolve("elsewhere"));
        FilesMemo other = new FilesMemo(elsewhere, Modules.store(root, DiskCache.at(root, InstantSource.system())));
        assertNotEquals(first, other.id(app, settings, plan));
    }

    private static BuildPlan plan(List<Path> filtered) {
        return new BuildPlan(List.of(), List.of(), filtered, List.of(), true);
    }
}
