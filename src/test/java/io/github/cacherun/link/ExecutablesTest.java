package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.action.BuildId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutablesTest {

    @TempDir
    Path temp;

    @Test
    void theStampedIdIsReadBack() throws Exception {
        LinkResult result = linked();
        assertEquals(result.buildId(), Executables.buildId(result.executable()));
        assertEquals(Workshop.UNSTAMPED, result.buildId().withoutExecutable());
        assertFalse(result.buildId().equals(Workshop.UNSTAMPED));
    }

    @Test
    void theStampedManifestHasTheRightChecksum() throws Exception {
        LinkResult result = linked();
        try (JarFile jar = new JarFile(result.executable().toFile())) {
            jar.getInputStream(jar.getEntry("META-INF/MANIFEST.MF")).readAllBytes();
        }
        assertTrue(Executables.isIntact(result.executable()));
    }

    @Test
    void everyFlippedByteIsFound() throws Exception {
        Path executable = linked().executable();
        byte[] bytes = Files.readAllBytes(executable);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            Files.write(executable, bytes);
            assertFalse(Executables.isIntact(executable), "byte " + i);
            bytes[i] ^= 1;
        }
        Files.write(executable, bytes);
        assertTrue(Executables.isIntact(executable));
    }

    @Test
    void everyMissingOrAddedByteIsFound() throws Exception {
        Path executable = linked().executable();
        byte[] bytes = Files.readAllBytes(executable);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(executable, Arrays.copyOf(bytes, length));
            assertFalse(Executables.isIntact(executable), "cut at byte " + length);
        }
        Files.write(executable, Arrays.copyOf(bytes, bytes.length + 1));
        assertFalse(Executables.isIntact(executable));
    }

    @Test
    void anotherBuildIdOverTheSameContentIsFound() throws Exception {
        LinkResult result = linked();
        BuildId other = BuildId.unstamped("x".repeat(20), "b".repeat(20), "c".repeat(20));
        Path forged = temp.resolve("forged");
        String latin = Files.readString(result.executable(), ISO_8859_1);
        Files.writeString(forged, latin.replace(result.buildId().link(), other.link()), ISO_8859_1);
        assertFalse(Executables.isIntact(forged));
    }

    @Test
    void aJarThatWasNotLinkedHasNoIdAndIsNotIntact() throws IOException {
        Path jar = new Workshop(temp).hello();
        assertThrows(IOException.class, () -> Executables.buildId(jar));
        assertFalse(Executables.isIntact(jar));
    }

    @Test
    void aFileThatIsNotThereIsAnErrorAndNotDamage() {
        assertThrows(IOException.class, () -> Executables.isIntact(temp.resolve("nowhere")));
    }

    private LinkResult linked() throws IOException, LinkException {
        Workshop workshop = new Workshop(temp);
        return workshop.link(workshop.request(workshop.hello()));
    }
}
