package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.HELLO;
import static io.github.cacherun.cache.CacheFixture.PROGRAM;
import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.missReason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cacherun.os.Ownership;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ExecutablesTest extends OnAnEmptyCache {

    private static final ExecutableName OTHER = new ExecutableName("other");

    /** W15: Go started the temporary file the first time and the cached one later. */
    @Test
    void theFirstStartIsAlreadyFromTheCache() throws Exception {
        CachedFile put = fixture.putHello(action(1));
        assertEquals(fixture.output(PROGRAM).resolve("hello"), put.path());
        assertEquals(put, cache.getExecutable(action(1), HELLO));
        assertEquals(PROGRAM, Files.readString(put.path()));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aCachedExecutableCanBeStarted() throws Exception {
        Path executable = fixture.putHello(action(1)).path();
        Process process = new ProcessBuilder(executable.toString()).start();
        assertEquals("hello\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itsModeIsWhatTheUmaskLeavesOfAll() throws Exception {
        Path executable = fixture.putHello(action(1)).path();
        int directoryMode = Ownership.of(CacheFixture.parent(executable)).mode() & 0777;
        assertEquals(directoryMode, Ownership.of(executable).mode() & 0777);
    }

    /** W2: in Go two names of equal bytes made both actions miss for ever. */
    @Test
    void equalExecutablesOfTwoNamesAreBothHits() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        CachedFile other = cache.putExecutable(action(2), OTHER, fixture.source(PROGRAM));
        assertNotEquals(hello.path(), other.path());
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        assertEquals(other, cache.getExecutable(action(2), OTHER));
    }

    @Test
    void anExecutableOfAnotherNameIsAMissUntilItIsPut() throws Exception {
        fixture.putHello(action(1));
        String reason = missReason(() -> cache.getExecutable(action(1), OTHER));
        assertEquals("no file " + fixture.output(PROGRAM).resolve("other"), reason);
    }

    /** W3: in Go a program that wrote beside itself was linked anew for ever. */
    @Test
    void strangersBesideTheExecutableDoNotMatter() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.writeString(hello.path().resolveSibling("hello.log"), "written by the program");
        Files.createDirectory(hello.path().resolveSibling("state"));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        assertEquals(hello.path(), fixture.putHello(action(2)).path());
        assertTrue(Files.exists(hello.path().resolveSibling("hello.log")));
    }

    /** W4: Go executed whatever had the right size. */
    @Test
    void damageOfTheSameSizeIsFoundAndHealed() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.writeString(hello.path(), PROGRAM.replace("hello", "jello"));
        assertEquals("bad checksum", missReason(() -> cache.getExecutable(action(1), HELLO)));
        assertEquals("bad checksum", missReason(() -> cache.getExecutable(action(1), HELLO)));
        assertEquals(hello, fixture.putHello(action(1)));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        assertEquals(PROGRAM, Files.readString(hello.path()));
    }

    @Test
    void damageIsFoundByTheInodeWhenSizeAndTimeAreForged() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        FileTime time = Files.getLastModifiedTime(hello.path());
        Path forged = fixture.source(PROGRAM.replace("hello", "jello"));
        Files.setLastModifiedTime(forged, time);
        Files.move(forged, hello.path(), StandardCopyOption.REPLACE_EXISTING);
        assertEquals("bad checksum", missReason(() -> cache.getExecutable(action(1), HELLO)));
    }

    @Test
    void theContentIsNotReadAgainWhileTheFileIsAsItWasChecked() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        FileTime time = Files.getLastModifiedTime(hello.path());
        Files.writeString(hello.path(), PROGRAM.replace("hello", "jello"));
        Files.setLastModifiedTime(hello.path(), time);
        // undetectable without reading, so this hit shows that nothing was read
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
    }

    @Test
    void aRestoredFileIsCheckedOnceAndThenTrusted() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.setLastModifiedTime(hello.path(), FileTime.fromMillis(1));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        List<String> checked = fixture.snapshot();
        // undetectable without reading
        Files.writeString(hello.path(), PROGRAM.replace("hello", "jello"));
        Files.setLastModifiedTime(hello.path(), FileTime.fromMillis(1));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        assertEquals(checked, fixture.snapshot());
    }

    @Test
    void aTruncatedEmptyOrMissingFileIsAMissAndHealed() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.writeString(hello.path(), "#!/bin/sh\n");
        assertEquals("file incomplete", missReason(() -> cache.getExecutable(action(1), HELLO)));
        assertEquals(hello, fixture.putHello(action(1)));
        Files.writeString(hello.path(), "");
        assertEquals("file incomplete", missReason(() -> cache.getExecutable(action(1), HELLO)));
        assertEquals(hello, fixture.putHello(action(1)));
        Files.delete(hello.path());
        assertEquals("no file " + hello.path(), missReason(() -> cache.getExecutable(action(1), HELLO)));
        assertEquals(hello, fixture.putHello(action(1)));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
    }

    /** W8: in Go a file where the directory should be was an error until somebody deleted it. */
    @Test
    void aFileInThePlaceOfTheDirectoryIsAMissAndHealed() throws Exception {
        cache.put(action(1), fixture.source(PROGRAM));
        missReason(() -> cache.getExecutable(action(1), HELLO));
        CachedFile hello = fixture.putHello(action(1));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        assertEquals(List.of(), fixture.temporaries());
    }

    /** W8, the other way round. */
    @Test
    void aDirectoryInThePlaceOfAFileIsAMissAndHealed() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.writeString(hello.path().resolveSibling("stranger"), "");
        String reason = "not an ordinary output but a directory or special file";
        assertEquals(reason, missReason(() -> cache.getFile(action(1))));
        assertEquals(reason, missReason(() -> cache.getBytes(action(1))));
        CachedFile file = cache.put(action(1), fixture.source(PROGRAM));
        assertEquals(file, cache.getFile(action(1)));
        assertEquals(List.of(), fixture.temporaries());
    }

    @Test
    void aDirectoryInThePlaceOfTheInnerFileIsAMissAndHealed() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.delete(hello.path());
        Files.createDirectories(hello.path().resolve("deep/inside"));
        String reason = missReason(() -> cache.getExecutable(action(1), HELLO));
        assertTrue(reason.contains("not a regular file"), reason);
        assertEquals(hello, fixture.putHello(action(1)));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        assertEquals(List.of(), fixture.temporaries());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsNowhereInThePlaceOfTheDirectoryIsHealed() throws Exception {
        fixture.putHello(action(1));
        FileTree.delete(fixture.output(PROGRAM));
        Files.createSymbolicLink(fixture.output(PROGRAM), temporary.resolve("nowhere"));
        missReason(() -> cache.getExecutable(action(1), HELLO));
        assertEquals(fixture.putHello(action(1)), cache.getExecutable(action(1), HELLO));
        assertTrue(Files.notExists(temporary.resolve("nowhere")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theRightToExecuteIsRestoredOnAHitAndAtAPut() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.setPosixFilePermissions(hello.path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(hello, cache.getExecutable(action(1), HELLO));
        assertTrue(Files.isExecutable(hello.path()));
        Files.setPosixFilePermissions(hello.path(), PosixFilePermissions.fromString("rw-------"));
        fixture.putHello(action(1));
        assertTrue(Files.isExecutable(hello.path()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDryRunDoesNotRestoreTheRightToExecute() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        Files.setPosixFilePermissions(hello.path(), PosixFilePermissions.fromString("rw-r--r--"));
        DiskCache dry = cache.withMode(DiskCache.Mode.DRY_RUN);
        String reason = missReason(() -> dry.getExecutable(action(1), HELLO));
        assertTrue(reason.contains("may not be executed"), reason);
        assertFalse(Files.isExecutable(hello.path()));
    }

    /** Class-data archives go by the time of the file they were made for. */
    @Test
    void useIsMarkedOnTheDirectoryAndNeverOnTheFile() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        BasicFileAttributes before = Files.readAttributes(hello.path(), BasicFileAttributes.class);
        fixture.clock().advance(Duration.ofHours(2));
        cache.getExecutable(action(1), HELLO);
        assertEquals(fixture.clock().instant(), fixture.modified(fixture.output(PROGRAM)));
        fixture.clock().advance(Duration.ofMinutes(1));
        fixture.putHello(action(2));
        assertEquals(fixture.clock().instant(), fixture.modified(fixture.output(PROGRAM)));
        fixture.clock().advance(Duration.ofHours(2));
        cache.markUsed(hello.entry());
        assertEquals(fixture.clock().instant(), fixture.modified(fixture.output(PROGRAM)));
        BasicFileAttributes after = Files.readAttributes(hello.path(), BasicFileAttributes.class);
        assertEquals(before.lastModifiedTime(), after.lastModifiedTime());
        assertEquals(String.valueOf(before.fileKey()), String.valueOf(after.fileKey()));
    }

    /** W6: Go took a file that runs for a right one, without looking. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aWrongFileIsReplacedThoughItRuns() throws Exception {
        Path sleep = Path.of("/bin/sleep");
        Path wrong = fixture.putHello(action(1)).path();
        Files.copy(sleep, wrong, StandardCopyOption.REPLACE_EXISTING);
        Process running = new ProcessBuilder(wrong.toString(), "60").start();
        try {
            CachedFile hello = fixture.putHello(action(1));
            assertEquals(PROGRAM, Files.readString(hello.path()));
            assertEquals(hello, cache.getExecutable(action(1), HELLO));
            assertTrue(running.isAlive());
        } finally {
            running.destroyForcibly();
            assertTrue(running.waitFor(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aNameInAnyScriptIsFoundAgainOrRefusedWhereTheJvmCannotWriteIt() throws Exception {
        ExecutableName name = new ExecutableName("grüße-プログラム");
        if (!canBeAPath(name.value())) {
            missReason(() -> cache.getExecutable(action(1), name));
            Path source = fixture.source(PROGRAM);
            assertThrows(IOException.class, () -> cache.putExecutable(action(1), name, source));
            return;
        }
        CachedFile file = cache.putExecutable(action(1), name, fixture.source(PROGRAM));
        assertEquals(file, cache.getExecutable(action(1), name));
    }

    private static boolean canBeAPath(String name) {
        try {
            return !Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
