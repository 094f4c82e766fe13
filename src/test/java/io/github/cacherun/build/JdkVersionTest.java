package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"21", "1.8", "21.0.2", "25.0.3+9-LTS", "[17,22)", "(,11]"})
    void theseAreVersions(String text) {
        assertTrue(JdkVersion.is(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usr/lib/jvm/jdk-21", "../jdk", "./21", "jdk-21", "21/", "C:\\jdk"})
    void theseAreFolders(String text) {
        assertFalse(JdkVersion.is(text));
    }

    private static List<String> requirements(String text) {
        return new JdkVersion(text).requirements();
    }

    @Test
    void aVersionIsAlsoEveryOneThatBeginsWithIt() {
        assertEquals(List.of("21", "[21,22)"), requirements("21"));
        assertEquals(List.of("21.0.2", "[21.0.2,21.0.3)"), requirements("21.0.2"));
        assertEquals(List.of("25.0.3+9"), requirements("25.0.3+9"));
        assertEquals(List.of("[17,22)"), requirements("[17,22)"));
    }

    @Test
    void oldVersionsHaveTwoNames() {
        assertEquals(List.of("1.8", "[1.8,1.9)", "8", "[8,9)"), requirements("1.8"));
        assertEquals(List.of("8", "[8,9)", "1.8", "[1.8,1.9)"), requirements("8"));
        assertEquals(List.of("9", "[9,10)"), requirements("9"));
    }

    @Test
    void mavensOwnJdkCanDo() throws Exception {
        assertTrue(new JdkVersion("17").has("17.0.15"));
        assertTrue(new JdkVersion("17").has("17"));
        assertTrue(new JdkVersion("17").has("17-ea"));
        assertTrue(new JdkVersion("[17,22)").has("17.0.15"));
        assertFalse(new JdkVersion("1").has("17.0.15"));
        assertFalse(new JdkVersion("21").has("17.0.15"));
        assertFalse(new JdkVersion("[18,22)").has("17.0.15"));
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        var e = assertThrows(InvalidRequestException.class, () -> new JdkVersion("[17,22").has("17"));
        assertEquals("cache.jdk is [17,22, which is no range of versions; write it as [17,22)", e.getMessage());
    }
}
