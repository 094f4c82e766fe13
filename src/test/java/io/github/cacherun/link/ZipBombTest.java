package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

/** Small jars whose entries unpack to much. */
class ZipBombTest extends InWorkshop {

    private static final int HUGE = 17 << 20;

    private ClassPathEntry bomb(String entry) throws IOException {
        Path jar = workshop.jar("bomb.jar", Map.of(entry, new byte[HUGE]));
        assertTrue(Files.size(jar) < HUGE / 100);
        return ClassPathEntry.read(jar);
    }

    @Test
    void aHugeManifestIsNone() throws IOException {
        assertEquals(
                0, bomb("META-INF/MANIFEST.MF").manifest().getMainAttributes().size());
    }

    @Test
    void aHugeModuleOrClassIsRefusedByName() throws IOException {
        ClassPathEntry module = bomb("module-info.class");
        assertTrue(String.valueOf(
                        assertThrows(ZipException.class, module::moduleInfo).getMessage())
                .startsWith("bomb.jar: module-info.class is larger than 16 MiB"));
        ClassPathEntry program = bomb("app/Main.class");
        assertThrows(ZipException.class, () -> program.classFile("app/Main"));
        assertEquals(Optional.empty(), program.classFile("app/Other"));
    }

    @Test
    void hugeEntriesThatNobodyAsksForAreNotUnpacked() throws Exception {
        workshop.link(workshop.request(workshop.hello(), bomb("app/Huge.class").file()));
    }
}
