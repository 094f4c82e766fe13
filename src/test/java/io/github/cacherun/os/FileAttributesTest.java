package io.github.cacherun.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class FileAttributesTest {

    private static final Os HERE = Os.current();

    @TempDir
    Path directory;

    @Test
    void anExecutableIsCreatedWithTheModeTheUmaskLeavesOfAll() throws IOException {
        Path plain = Files.createFile(directory.resolve("plain"));
        Path executable = Files.createFile(directory.resolve("executable"), FileModes.executable(HERE));
        int created = Ownership.of(plain).mode() & 0777;
        assertEquals(created | (created & 0444) >> 2, Ownership.of(executable).mode() & 0777);
        assertTrue(FileModes.isExecutable(executable, HERE));
        assertFalse(FileModes.isExecutable(plain, HERE));
    }

    @Test
    void aDirectoryForItsOwnerIsCreatedClosedToOthers() throws IOException {
        Path created = Files.createDirectory(directory.resolve("own"), FileModes.ownerOnly(HERE));
        assertEquals("0700", Ownership.of(created).permissions());
    }

    @Test
    void onWindowsNothingIsSaidAboutModes() {
        assertEquals(0, FileModes.executable(Os.WINDOWS).length);
        assertEquals(0, FileModes.ownerOnly(Os.WINDOWS).length);
        assertTrue(FileModes.isExecutable(directory.resolve("missing"), Os.WINDOWS));
    }

    @Test
    void everybodyWhoMayReadMayExecuteAgain() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(FileModes.restoreExecutable(file, HERE));
        assertEquals("0750", Ownership.of(file).permissions());
    }

    @Test
    void aModeThatCannotBeRestoredIsAnAnswerAndNoFailure() {
        assertFalse(FileModes.restoreExecutable(directory.resolve("missing"), HERE));
    }

    @Test
    void whatThisProcessCreatesIsThisUsers() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertEquals(new ProcessUser().applyAsInt(HERE), Ownership.of(file).uid());
        assertEquals(
                new ProcessUser().applyAsInt(Os.OTHER_UNIX), Ownership.of(file).uid());
    }

    @Test
    void writableByOthersMeansByGroupOrWorld() {
        assertFalse(new Ownership(0, 0, 0040755).isWritableByOthers());
        assertTrue(new Ownership(0, 0, 0040775).isWritableByOthers());
        assertTrue(new Ownership(0, 0, 0040702).isWritableByOthers());
        assertEquals("1777", new Ownership(0, 0, 0041777).permissions());
    }

    @Test
    void aStampIsEqualUntilTheFileIsReplacedOrWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "abc");
        FileStamp stamp = FileStamp.of(file, HERE);
        assertEquals(stamp, FileStamp.of(file, HERE));
        assertEquals(3, stamp.size());

        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1, 500)));
        FileStamp touched = FileStamp.of(file, HERE);
        assertNotEquals(stamp, touched);

        Path copy = Files.writeString(directory.resolve("copy"), "abc");
        Files.setLastModifiedTime(copy, FileTime.from(Instant.ofEpochSecond(1, 500)));
        assertNotEquals(touched.inode(), FileStamp.of(copy, HERE).inode());
        assertEquals(touched.modifiedNanos(), FileStamp.of(copy, HERE).modifiedNanos());
    }

    @Test
    void onWindowsAStampDoesWithoutTheInode() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "abc");
        FileStamp stamp = FileStamp.of(file, Os.WINDOWS);
        assertEquals("", stamp.inode());
        assertEquals(3, stamp.size());
    }

    @Test
    void onlyRegularFilesHaveAStamp() {
        assertThrows(IOException.class, () -> FileStamp.of(directory, HERE));
        assertThrows(IOException.class, () -> FileStamp.of(directory, Os.WINDOWS));
        assertThrows(NoSuchFileException.class, () -> FileStamp.of(directory.resolve("missing"), HERE));
    }
}
