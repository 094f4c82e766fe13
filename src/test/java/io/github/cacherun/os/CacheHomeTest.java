package io.github.cacherun.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheHomeTest {

    @TempDir
    Path home;

    @Test
    void onUnixTheXdgVariableComesFirst() {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", home + "/xdg", "HOME", home.toString());
        assertEquals(home.resolve("xdg"), CacheHome.of(Os.LINUX, environment::get));
        assertEquals(home.resolve("xdg"), CacheHome.of(Os.OTHER_UNIX, environment::get));
    }

    @Test
    void onUnixItIsInTheHomeDirectoryWhenTheXdgVariableIsMissingOrEmpty() {
        Map<String, String> environment = Map.of("HOME", home.toString());
        assertEquals(home.resolve(".cache"), CacheHome.of(Os.LINUX, environment::get));
        Map<String, String> empty = Map.of("XDG_CACHE_HOME", "", "HOME", home.toString());
        assertEquals(home.resolve(".cache"), CacheHome.of(Os.LINUX, empty::get));
    }

    @Test
    void aRelativeXdgVariableIsAnErrorAndNotIgnored() {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", "cache", "HOME", home.toString());
        assertComplaint(Os.LINUX, environment, "XDG_CACHE_HOME is not an absolute path: cache");
    }

    @Test
    void onMacosItIsInTheLibrary() {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", "/xdg", "HOME", home.toString());
        assertEquals(home.resolve("Library/Caches"), CacheHome.of(Os.MACOS, environment::get));
    }

    @Test
    void onWindowsItIsTheLocalApplicationData() {
        Map<String, String> environment = Map.of("LocalAppData", home.toString(), "HOME", "/elsewhere");
        assertEquals(home, CacheHome.of(Os.WINDOWS, environment::get));
    }

    @Test
    void withoutAnyVariableTheMessageNamesThoseThatWouldDo() {
        assertComplaint(Os.LINUX, Map.of(), "neither $XDG_CACHE_HOME nor $HOME is defined");
        assertComplaint(Os.MACOS, Map.of(), "$HOME is not defined");
        assertComplaint(Os.WINDOWS, Map.of("HOME", home.toString()), "%LocalAppData% is not defined");
    }

    @Test
    void whatIsNotAPathIsAnError() {
        assertComplaint(Os.LINUX, Map.of("HOME", "/ho\0me"), "HOME is not a path");
    }

    private static void assertComplaint(Os os, Map<String, String> environment, String complaint) {
        UndefinedCacheHomeException e =
                assertThrows(UndefinedCacheHomeException.class, () -> CacheHome.of(os, environment::get));
        assertTrue(String.valueOf(e.getMessage()).startsWith(complaint), e.getMessage());
    }
}
