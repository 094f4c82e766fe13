package io.github.cacherun.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, LINUX",
        "Windows 11, WINDOWS",
        "Windows Server 2022, WINDOWS",
        "Mac OS X, MACOS",
        "Darwin, MACOS",
        "FreeBSD, OTHER_UNIX",
        "SunOS, OTHER_UNIX",
        "'', OTHER_UNIX"
    })
    void everySystemIsKnownByItsName(String osName, Os os) {
        assertEquals(os, Os.of(osName));
    }

    @Test
    void theNameIsReadInTheSameWayInATurkishLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(Os.WINDOWS, Os.of("WINDOWS 10"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void onlyWindowsNeedsASuffixToStartAProgram() {
        assertEquals(".jar", Os.WINDOWS.executableSuffix());
        assertEquals("", Os.LINUX.executableSuffix());
        assertEquals("", Os.MACOS.executableSuffix());
        assertTrue(Os.WINDOWS.isWindows());
        assertFalse(Os.OTHER_UNIX.isWindows());
    }
}
