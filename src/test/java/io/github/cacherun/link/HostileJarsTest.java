package io.github.cacherun.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.Torture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jars that somebody made to do harm to who opens them. */
class HostileJarsTest extends InWorkshop {

    private static Map<String, byte[]> hostile() {
        Map<String, byte[]> entries = new TreeMap<>();
        for (String name : new String[] {
            "../evil.class",
            "../../../../../../../../tmp/evil.class",
            "/evil.class",
            "C:\\evil.class",
            "..\\evil.class",
            "app/../../evil.class",
            "META-INF/versions/9/../../../evil.class",
            "a\u0000.class",
            "a\nb.class",
            "\u202eevil.class",
            "x".repeat(65_000)
        }) {
            entries.put(name, "evil".getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void entriesOfADependencyThatLeadAnywhereAreNotWrittenAnywhere() throws Exception {
        Path jar = workshop.jar("hostile.jar", hostile());
        LinkRequest request = workshop.request(workshop.hello(), jar);
        Set<String> before = files();
        workshop.link(request);
        workshop.linkModular(request);
        Set<String> written = files();
        written.removeAll(before);
        assertEquals(
                Set.of(
                        temp.resolve("executable").toString(),
                        temp.resolve("executable.jar").toString()),
                written);
    }

    @Test
    void entriesOfComparedJarsThatLeadAnywhereAreOnlyNamed() throws Exception {
        Path old = workshop.jar("old.jar", hostile());
        Path fresh = workshop.jar("fresh.jar", Map.of("a.txt", new byte[] {1}));
        Set<String> before = files();
        assertTrue(JarComparison.between(old, fresh).lines().toString().contains("../evil.class"));
        assertEquals(before, files());
    }

    /** Headers that disagree, sizes and offsets that lie, names that break off; it could be a module's, which is opened. */
    @Test
    @Tag(Torture.TAG)
    void aDamagedJarIsLinkedOrRefused() throws Exception {
        Path jar = workshop.hello();
        byte[] good = Files.readAllBytes(jar);
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < Torture.times(200, 20_000); round++) {
            byte[] bad = good.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(jar, bad);
            try {
                workshop.link(workshop.request(jar));
            } catch (IOException | LinkException e) {
                refused++;
            }
        }
        assertTrue(refused > 0);
    }
}
