package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileStatTest {

    @TempDir
    Path temporary;

    private FileStat file(String permissions) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "abc");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return FileStat.of(file);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileIsExecutableIfItsOwnerMayExecuteIt() throws Exception {
        assertTrue(file("rwx------").executable());
        assertFalse(file("rw-r-xr-x").executable());
    }

    @Test
    void aDirectoryIsOneAndNotExecutable() throws Exception {
        FileStat stat = FileStat.of(temporary);
        assertEquals(FileStat.Kind.DIRECTORY, stat.kind());
        assertFalse(stat.executable());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNeitherIsSomethingElse() throws Exception {
        assertEquals(FileStat.Kind.OTHER, FileStat.of(Path.of("/dev/null")).kind());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTimePutBackDoesNotHideTheChange() throws Exception {
        long before = System.currentTimeMillis() - 1_000;
        Path file = Files.writeString(temporary.resolve("file"), "abc");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        FileStat stat = FileStat.of(file);
        assertEquals(0, stat.modified());
        assertEquals(3, stat.size());
        assertTrue(stat.hasChangedSince(before));
        assertFalse(stat.hasChangedSince(System.currentTimeMillis() + 60_000));
    }

    @Test
    void aChangeAtThatVeryMomentCounts() {
        FileStat stat = new FileStat(FileStat.Kind.FILE, 1, 2_000_000, 1_000_000, 1, false);
        assertTrue(stat.hasChangedSince(2));
        assertFalse(stat.hasChangedSince(3));
    }
}
