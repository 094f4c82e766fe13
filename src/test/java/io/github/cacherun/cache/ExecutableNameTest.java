package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutableNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "hello.jar",
                "Hello World",
                "grüße",
                "プログラム",
                "a..b",
                "console",
                "com",
                "com10",
                "nul-device",
                "x.con",
                "-rf",
                "$HOME",
                "a'b&c;d"
            })
    void aPlainFileNameIsFineInAnyScript(String name) {
        assertEquals(name, new ExecutableName(name).value());
    }

    /** W12: Go wrote {@code ../escape} outside the entry's directory. */
    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "., starts with a dot",
        ".., starts with a dot",
        "../escape, starts with a dot",
        ".hidden, starts with a dot",
        "a/../../escape, contains the character /",
        "sub/dir, contains the character /",
        "/etc/passwd, contains the character /",
        "sub\\dir, contains the character \\",
        "C:evil, contains the character :",
        "what?, contains the character ?",
        "a*, contains the character *",
        "<a, contains the character <",
        "a>, contains the character >",
        "a|b, contains the character |",
        "dot., ends in a dot or a space",
        "'space ', ends in a dot or a space",
        "' ', ends in a dot or a space",
        "CON, is the name of a device",
        "nul, is the name of a device",
        "nul.jar, is the name of a device",
        "'aux .txt', is the name of a device",
        "CONOUT$, is the name of a device",
        "com1, is the name of a device",
        "Lpt9.tar.gz, is the name of a device",
        "COM\u00b2, is the name of a device"
    })
    void anythingElseIsRefusedWithTheReason(String name, String complaint) {
        assertRefused(name, complaint);
    }

    @Test
    void quotesControlCharactersAndHalfCharactersAreRefused() {
        assertRefused("a\"b", "contains the character \"");
        assertRefused("a\0b", "contains a control character");
        assertRefused("a\nb", "contains a control character");
        assertRefused("a\u007fb", "contains a control character");
        assertRefused("a\ud83d", "contains half of a character");
    }

    @Test
    void theLengthIsCountedInBytes() {
        assertEquals(255, new ExecutableName("a".repeat(255)).value().length());
        assertRefused("a".repeat(256), "is longer than 255 bytes");
        assertRefused("ü".repeat(128), "is longer than 255 bytes");
    }

    @Test
    void theMessageSaysWhatToDo() {
        InvalidExecutableNameException e =
                assertThrows(InvalidExecutableNameException.class, () -> new ExecutableName("a/b"));
        assertTrue(String.valueOf(e.getMessage()).contains("\"a/b\""), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("-Dcache.name=..."), e.getMessage());
    }

    @Test
    void theMessageShowsWhatCannotBeSeen() {
        for (String name : new String[] {"a\u202eb", "a\u001b[2Jb", "a\nb"}) {
            InvalidExecutableNameException e =
                    assertThrows(InvalidExecutableNameException.class, () -> new ExecutableName(name));
            String message = String.valueOf(e.getMessage());
            assertTrue(message.chars().allMatch(c -> c >= ' ' && c < 127), message);
        }
        assertRefused("a\u202eb", "\"a\\u202eb\"");
        assertRefused("a\nb", "\"a\\nb\"");
    }

    private static void assertRefused(String name, String complaint) {
        InvalidExecutableNameException e =
                assertThrows(InvalidExecutableNameException.class, () -> new ExecutableName(name));
        assertTrue(String.valueOf(e.getMessage()).contains(complaint), e.getMessage());
    }
}
