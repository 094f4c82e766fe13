package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir
    Path home;

    private String version() throws IOException {
        return Jdk.in(home, false).version();
    }

    @Test
    void itIsWhatItsReleaseFileSays() throws IOException {
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Acme\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9\"\nJAVA_VERSION=\"25.0.3\"\nMODULES=\"a\"\n");
        String before = version();
        assertTrue(before.startsWith("25.0.3+9 Acme\n"), before);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nIMPLEMENTOR=\"Acme\"\nMODULES=\"b\"\n");
        assertTrue(version().startsWith("25.0.3 Acme\n"), version());
        assertNotEquals(before, version());
    }

    @Test
    void aReleaseFileThatSaysNothingStillTellsItFromOthers() throws IOException {
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"unfinished");
        String before = version();
        Files.writeString(home.resolve("release"), "");
        assertNotEquals(before, version());
    }

    @Test
    void withoutAReleaseFileItsJavaTellsItFromOthers() throws IOException {
        Path java = Jdk.java(home);
        Files.createDirectories(java.getParent());
        Files.writeString(java, "java");
        Files.setLastModifiedTime(java, FileTime.fromMillis(1_000));
        String before = version();
        assertEquals(before, version());
        Files.setLastModifiedTime(java, FileTime.fromMillis(2_000));
        assertNotEquals(before, version());
        before = version();
        Files.writeString(java, "other java");
        Files.setLastModifiedTime(java, FileTime.fromMillis(2_000));
        assertNotEquals(before, version());
    }

    @Test
    void mavensOwnIsTheSameHoweverItIsFound() throws IOException {
        assertEquals(Jdk.ofMaven(), Jdk.in(Path.of(System.getProperty("java.home")), false));
        assertFalse(Jdk.ofMaven().toolchain());
    }
}
