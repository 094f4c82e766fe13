package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        return MissReason.between(before, now);
    }

    @Test
    void aChangedFileIsNamed() {
        assertEquals(
                "src/main/java/App.java changed",
                reason(manifest("file src/main/java/App.java", "1"), manifest("file src/main/java/App.java", "2")));
    }

    @Test
    void addedAndRemovedFilesAreNamed() {
        assertEquals("b added, a removed", reason(manifest("file a", "1"), manifest("file b", "1")));
    }

    @Test
    void aPropertyIsShownWithBothValues() {
        assertEquals(
                "property maven.compiler.release 17 -> 21",
                reason(
                        manifest("property maven.compiler.release", "17"),
                        manifest("property maven.compiler.release", "21")));
    }

    @Test
    void anArtifactIsShownWithItsVersionsAndWithoutItsHash() {
        assertEquals(
                "artifact g:guava:jar 33.4 -> 33.5",
                reason(
                        manifest("artifact g:guava:jar", "33.4\ncompile aa"),
                        manifest("artifact g:guava:jar", "33.5\ncompile bb")));
    }

    @Test
    void anArtifactOfTheSameVersionWithOtherContentIsJustChanged() {
        assertEquals(
                "artifact g:a:jar changed",
                reason(
                        manifest("artifact g:a:jar", "1-SNAPSHOT\ncompile aa"),
                        manifest("artifact g:a:jar", "1-SNAPSHOT\ncompile bb")));
    }

    @Test
    void manyChangesAreCounted() {
        assertEquals(
                "a added, b added, c added and 2 more",
                reason(manifest(), manifest("file a", "", "file b", "", "file c", "", "file d", "", "file e", "")));
    }

    @Test
    void equalManifestsGiveNoReason() {
        assertEquals("nothing that is known", reason(manifest("jdk", "17"), manifest("jdk", "17")));
    }
}
