package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.HashTrace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputManifestTest {

    private static ActionId id(InputManifest manifest) {
        return manifest.id(HashTrace.NONE);
    }

    @Test
    void equalLinesGiveEqualIds() {
        assertEquals(
                id(new InputManifest("build").add("jdk", "17").add("os", "linux")),
                id(new InputManifest("build").add("jdk", "17").add("os", "linux")));
    }

    @Test
    void everyPartOfALineCounts() {
        ActionId id = id(new InputManifest("build").add("jdk", "17").add("os", "linux"));
        assertNotEquals(id, id(new InputManifest("link").add("jdk", "17").add("os", "linux")));
        assertNotEquals(id, id(new InputManifest("build").add("jdk", "18").add("os", "linux")));
        assertNotEquals(id, id(new InputManifest("build").add("jdk", "17").add("arch", "linux")));
        assertNotEquals(id, id(new InputManifest("build").add("jdk", "17")));
        assertNotEquals(id, id(new InputManifest("build").add("os", "linux").add("jdk", "17")));
    }

    @Test
    void noValueCanPassForTwoLines() {
        InputManifest honest = new InputManifest("build").add("a", "1").add("b", "2");
        InputManifest forged = new InputManifest("build").add("a", "1\n1:b=1:2");
        assertNotEquals(id(honest), id(forged));
    }

    @Test
    void anInputCannotBeListedTwice() {
        InputManifest manifest = new InputManifest("build").add("jdk", "17");
        assertThrows(IllegalStateException.class, () -> manifest.add("jdk", "25"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        InputManifest manifest = new InputManifest("build")
                .add("file src/ä\nb=c.txt", "line\nline")
                .add("empty", "")
                .add("", "no label");
        InputManifest read = InputManifest.parse("build", manifest.toBytes());
        assertEquals(manifest.lines(), read.lines());
        assertEquals(id(manifest), id(read));
    }

    @Test
    void tornAndRandomBytesAreRefusedWithoutAnyOtherFault() {
        byte[] whole =
                new InputManifest("build").add("jdk", "17").add("os", "x").toBytes();
        for (int length = 1; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            if (length != new InputManifest("build").add("jdk", "17").toBytes().length) {
                assertThrows(IllegalArgumentException.class, () -> InputManifest.parse("build", torn));
            }
        }
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = whole.clone();
            noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            refused += parses(noise) ? 0 : 1;
        }
        assertTrue(refused > 1_000);
    }

    private static boolean parses(byte[] bytes) {
        try {
            InputManifest.parse("build", bytes);
            return true;
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return false;
        }
    }

    @Test
    void aHugeLengthAllocatesNothing() {
        byte[] bytes = "99999999999999999999:x=1:y\n".getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> InputManifest.parse("build", bytes));
    }

    @Test
    void theTraceShowsEachLine() {
        List<String> trace = new ArrayList<>();
        new InputManifest("build").add("jdk", "17").id(trace::add);
        assertEquals("HASH[build]", trace.get(0));
        assertTrue(trace.toString().contains("3:jdk=2:17"), trace.toString());
    }

    @Test
    void summedLinesCountBySumAndAreShownWhereTheyAreKnown() {
        Map<String, String> files = Map.of("file App.java", "hash");
        String sum = InputManifest.sum(files, HashTrace.NONE);
        InputManifest whole = new InputManifest("build").add("jdk", "17").addSummed("files", sum, files);
        InputManifest known = new InputManifest("build").add("jdk", "17").addSummed("files", sum, null);
        assertEquals(id(whole), id(known));
        assertNotEquals(sum, InputManifest.sum(Map.of("file App.java", "other"), HashTrace.NONE));
        assertEquals(
                List.of("jdk = 17", "file App.java = hash"),
                MissReason.lines(InputManifest.parse("build", whole.toBytes())));
        assertTrue(whole.isWhole());
        assertFalse(known.isWhole());
        assertThrows(IllegalStateException.class, known::toBytes);
    }
}
