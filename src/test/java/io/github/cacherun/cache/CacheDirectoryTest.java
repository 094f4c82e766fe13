package io.github.cacherun.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cacherun.os.Os;
import io.github.cacherun.os.Ownership;
import io.github.cacherun.os.ProcessUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {

    @TempDir
    Path temporary;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path own = Path.of("/");

    @BeforeEach
    void aDirectoryThatFits() throws IOException {
        own = CacheDirectory.at(temporary.resolve("own")).create();
    }

    @Test
    void thePropertyComesBeforeTheVariableBeforeTheDefault() {
        environment.put("HOME", temporary.toString());
        environment.put("LocalAppData", temporary.resolve(".cache").toString());
        assertEquals(
                Optional.of(temporary.resolve(".cache/cache-maven-plugin")),
                directory(Os.LINUX).path());
        assertEquals(
                Optional.of(temporary.resolve(".cache/cache-maven-plugin")),
                directory(Os.WINDOWS).path());
        environment.put(
                CacheDirectory.ENVIRONMENT, temporary.resolve("variable").toString());
        assertEquals(
                Optional.of(temporary.resolve("variable")), directory(Os.LINUX).path());
        properties.put(CacheDirectory.PROPERTY, temporary.resolve("property").toString());
        assertEquals(
                Optional.of(temporary.resolve("property")), directory(Os.LINUX).path());
    }

    @Test
    void aDirectoryThatNoClassPathCanNameIsRefused() {
        properties.put(CacheDirectory.PROPERTY, temporary.resolve("with:colon").toString());
        CacheDirectory directory = directory(Os.LINUX);
        assertTrue(assertThrows(InvalidCacheDirectoryException.class, directory::path)
                .toString()
                .contains("colon"));
        assertFalse(Files.exists(temporary.resolve("with:colon")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDirectoryThatTheSystemDoesNotLetBeCreatedIsRefusedWithTheReason() {
        // access(2) tells root that it may write there; only the attempt tells otherwise
        CacheDirectory directory = CacheDirectory.at(Path.of("/proc/cache-maven-plugin"));
        var e = assertThrows(InvalidCacheDirectoryException.class, directory::create);
        assertTrue(e.toString().contains("cannot be created"), e.toString());
    }

    @Test
    void emptySettingsCountAsNone() {
        environment.put("HOME", temporary.toString());
        environment.put(CacheDirectory.ENVIRONMENT, "");
        properties.put(CacheDirectory.PROPERTY, "");
        assertEquals(
                Optional.of(temporary.resolve(".cache/cache-maven-plugin")),
                directory(Os.LINUX).path());
    }

    @Test
    void offMeansNoneFromEitherSetting() {
        properties.put(CacheDirectory.PROPERTY, "off");
        assertEquals(Optional.empty(), directory(Os.LINUX).path());
        properties.clear();
        environment.put(CacheDirectory.ENVIRONMENT, "off");
        assertEquals(Optional.empty(), directory(Os.LINUX).path());
    }

    @Test
    void aDaemonFollowsTheSettingsOfEachBuild() {
        CacheDirectory directory = directory(Os.current());
        properties.put(CacheDirectory.PROPERTY, own.toString());
        assertEquals(Optional.of(own), directory.path());
        properties.put(CacheDirectory.PROPERTY, "off");
        assertEquals(Optional.empty(), directory.path());
        properties.put(CacheDirectory.PROPERTY, temporary.resolve("other").toString());
        assertEquals(Optional.of(temporary.resolve("other")), directory.path());
    }

    @Test
    void lookingForItCreatesNothingAndPuttingCreatesItForTheOwnerOnly() throws IOException {
        Path missing = temporary.resolve("a/b/cache");
        CacheDirectory directory = CacheDirectory.at(missing);
        assertEquals(Optional.of(missing), directory.path());
        assertTrue(Files.notExists(temporary.resolve("a")));
        assertEquals(missing, directory.create());
        assertTrue(Files.isDirectory(missing));
        if (!Os.current().isWindows()) {
            assertEquals("0700", Ownership.of(missing).permissions());
        }
    }

    @Test
    void aRelativeDirectoryIsRefused() {
        properties.put(CacheDirectory.PROPERTY, "target/cache");
        assertRefused("the cache directory target/cache (from -Dcache.dir) is not an absolute path", "off");
        properties.clear();
        environment.put(CacheDirectory.ENVIRONMENT, "~/cache");
        assertRefused("~/cache (from environment variable CACHE_MAVEN_PLUGIN_DIR) is not an absolute path", "off");
    }

    @Test
    void whatIsNoPathIsRefused() {
        properties.put(CacheDirectory.PROPERTY, "/a\0b");
        assertRefused("(from -Dcache.dir) is not a path", "give an absolute path");
    }

    @Test
    void withoutAHomeTheMessageNamesAllWaysOut() {
        assertRefused("neither $XDG_CACHE_HOME nor $HOME is defined", "-Dcache.dir=...", "CACHE_MAVEN_PLUGIN_DIR");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryThatOthersCanWriteIsRefusedUntilItIsClosed() throws IOException {
        properties.put(CacheDirectory.PROPERTY, own.toString());
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertRefused(own + " (from -Dcache.dir) can be written by others (mode 0775)", "chmod go-w \"" + own + "\"");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx----w-"));
        assertRefused("mode 0702", "chmod go-w");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(Optional.of(own), directory(Os.current()).path());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryThatIsOpenedToOthersLaterIsRefusedFromThenOn() throws IOException {
        properties.put(CacheDirectory.PROPERTY, own.toString());
        CacheDirectory directory = directory(Os.current());
        assertEquals(Optional.of(own), directory.path());
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThrows(InvalidCacheDirectoryException.class, directory::path);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryOfSomebodyElseIsRefused() {
        int me = new ProcessUser().applyAsInt(Os.current());
        properties.put(CacheDirectory.PROPERTY, own.toString());
        CacheDirectory asSomebodyElse =
                new CacheDirectory(Os.current(), properties::get, environment::get, os -> me + 1);
        InvalidCacheDirectoryException e = assertThrows(InvalidCacheDirectoryException.class, asSomebodyElse::path);
        String expected = "belongs to another user (uid " + me + ", you are " + (me + 1) + ")";
        assertTrue(String.valueOf(e.getMessage()).contains(expected), e.getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSymbolicLinkIsJudgedByWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), own);
        properties.put(CacheDirectory.PROPERTY, link.toString());
        assertEquals(Optional.of(link), directory(Os.current()).path());
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertRefused("can be written by others", "chmod go-w");
        Files.delete(own);
        assertRefused("is a symbolic link that leads to no directory", "remove that");
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        properties.put(CacheDirectory.PROPERTY, file.toString());
        assertRefused(file + " (from -Dcache.dir) is not a directory", "name another one with -Dcache.dir=...");
        properties.put(CacheDirectory.PROPERTY, file.resolve("cache").toString());
        assertRefused("cannot be created: " + file + " is not a directory", "name another one");
    }

    @Test
    void aDirectoryWhereNothingCanBeCreatedIsRefused() {
        Path unwritable = Path.of("/proc/self/cache");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        properties.put(CacheDirectory.PROPERTY, unwritable.toString());
        assertRefused("cannot be created: /proc/self cannot be written", "create it, or name another one");
    }

    /** Root can write anywhere, so this says something for other users only. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyDirectoryIsRefusedWhileItIsEmptyAndFineOnceItWasPutToUse() throws IOException {
        Path used = CacheDirectory.at(temporary.resolve("used")).create();
        Files.createDirectory(used.resolve("00"));
        for (Path directory : List.of(own, used)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        assumeFalse(Files.isWritable(own));
        properties.put(CacheDirectory.PROPERTY, used.toString());
        assertEquals(Optional.of(used), directory(Os.current()).path());
        properties.put(CacheDirectory.PROPERTY, own.toString());
        assertRefused("is empty and cannot be written", "make it writable for you");
    }

    @Test
    void whatWindowsHasNoModesForIsNotJudgedThere() throws IOException {
        properties.put(CacheDirectory.PROPERTY, own.toString());
        if (!Os.current().isWindows()) {
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        assertEquals(Optional.of(own), directory(Os.WINDOWS).path());
    }

    @Test
    void theComponentReadsTheSettingsOfThisJvm() {
        String before = System.getProperty(CacheDirectory.PROPERTY);
        System.setProperty(CacheDirectory.PROPERTY, own.toString());
        try {
            DiskCache cache = new DiskCache(new CacheDirectory());
            assertEquals(own, cache.directory());
            assertFalse(cache.isOff());
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(CacheDirectory.PROPERTY);
        } else {
            System.setProperty(CacheDirectory.PROPERTY, before);
        }
    }

    private CacheDirectory directory(Os os) {
        return new CacheDirectory(os, properties::get, environment::get);
    }

    private void assertRefused(String... parts) {
        InvalidCacheDirectoryException e = assertThrows(
                InvalidCacheDirectoryException.class, () -> directory(Os.LINUX).path());
        for (String part : parts) {
            assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
        }
    }
}
