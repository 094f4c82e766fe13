package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissReasonTest {

    private static InputManifest manifest(String... labelsAndValues) {
        InputManifest manifest = new InputManifest("build");
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            manifest.add(labelsAndValues[i], labelsAndValues[i + 1]);
        }
        return manifest;
    }

    private static String reason(InputManifest before, InputManifest now) {
        return MissReason.between(before, now).told();
    }

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER_HASH = "cd".repeat(32);

    @Test
    void aChangedFileIsNamed() {
        assertEquals(
                "src/main/java/App.java changed",
                reason(
                        manifest("file src/main/java/App.java", HASH),
                        manifest("file src/main/java/App.java", OTHER_HASH)));
        assertEquals("run.sh changed", reason(manifest("file run.sh", HASH), manifest("file run.sh", HASH + " x")));
    }

    @Test
    void addedAndRemovedFilesAreNamed() {
        assertEquals(
                List.of("b added", "a removed"), MissReason.changes(manifest("file a", ""), manifest("file b", "")));
        assertEquals("empty added", reason(manifest(), manifest("directory empty", "empty")));
    }

    @Test
    void aPropertyIsShownWithBothValues() {
        assertEquals(
                "maven.compiler.release 17 -> 21",
                reason(
                        manifest("property maven.compiler.release", "17"),
                        manifest("property maven.compiler.release", "21")));
        assertEquals("-Dx=1 added", reason(manifest(), manifest("property -Dx", "1")));
        assertEquals("-Dx removed", reason(manifest("property -Dx", "1"), manifest()));
    }

    @Test
    void anEmptyValueIsCalledNone() {
        assertEquals("profiles none -> dev", reason(manifest("profiles", ""), manifest("profiles", "dev")));
    }

    @Test
    void aLongTextIsCut() {
        String changed = reason(manifest("property p", "x".repeat(1000)), manifest("property p", "y"));
        assertEquals("p " + "x".repeat(80) + "... -> y", changed);
    }

    @Test
    void aSecretIsNotShown() {
        InputManifest one = manifest("property db.password", InputManifest.digest("db.password", "hunter2"));
        InputManifest two = manifest("property db.password", InputManifest.digest("db.password", "hunter3"));
        assertEquals("db.password changed", reason(one, two));
        assertEquals("db.password added", reason(manifest(), two));
    }

    @Test
    void anArtifactIsShownWithItsVersionsAndWithoutItsHash() {
        assertEquals(
                "g:guava 33.4 -> 33.5",
                reason(
                        manifest("artifact g:guava:jar", "33.4\ncompile aa"),
                        manifest("artifact g:guava:jar", "33.5\ncompile bb")));
    }

    @Test
    void anArtifactOfTheSameVersionWithOtherContentIsJustChanged() {
        assertEquals(
                "g:a changed",
                reason(
                        manifest("artifact g:a:jar", "1-SNAPSHOT\ncompile aa"),
                        manifest("artifact g:a:jar", "1-SNAPSHOT\ncompile bb")));
    }

    @Test
    void theFirstOfManyIsNamedAndTheOthersAreCounted() {
        assertEquals("a added", reason(manifest(), manifest("file a", "")));
        assertEquals("a added (and 2 more)", reason(manifest(), manifest("file a", "", "file b", "", "file c", "")));
    }

    @Test
    void whatIsCountedHasNoValue() {
        assertEquals("p changed", counted(manifest("property p", "17"), manifest("property p", "21")));
        assertEquals("-Dtoken added", counted(manifest(), manifest("property -Dtoken", "hunter2", "file a", "")));
        assertEquals("-Dtoken removed", counted(manifest("property -Dtoken", "hunter2"), manifest()));
        assertEquals("g:a changed", counted(manifest("artifact g:a:jar", "1"), manifest("artifact g:a:jar", "2")));
        assertEquals("jvm option 1 changed", counted(manifest("jvm option 1", "-a"), manifest("jvm option 1", "-b")));
    }

    private static String counted(InputManifest before, InputManifest now) {
        return MissReason.between(before, now).counted();
    }

    @Test
    void equalManifestsGiveNoReason() {
        assertEquals("nothing that is known", reason(manifest("jdk", "17"), manifest("jdk", "17")));
    }
}
