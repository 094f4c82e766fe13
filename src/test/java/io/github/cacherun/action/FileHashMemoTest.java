package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cacherun.cache.HashTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashMemoTest {

    private static final byte[] NOTHING = {};

    /** An hour from now, whatever was written in this test has rested. */
    private static final InstantSource LATER = InstantSource.offset(InstantSource.system(), Duration.ofHours(1));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "one");
    }

    private String hash(FileHashMemo memo) throws IOException {
        return memo.hash(file, FileStat.of(file));
    }

    /** A memo that was made of the file as it is now. */
    private byte[] memoOfNow() throws IOException {
        FileHashMemo memo = new FileHashMemo(NOTHING, LATER, HashTrace.NONE);
        hash(memo);
        return memo.toBytes();
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        byte[] bytes = memoOfNow();
        FileStat stat = FileStat.of(file);
        Files.delete(file);
        FileHashMemo memo = new FileHashMemo(bytes, LATER, HashTrace.NONE);
        assertEquals("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", memo.hash(file, stat));
        assertFalse(memo.isWorthKeeping());
    }

    @Test
    void aFileThatWasJustWrittenIsHashedAnewUntilItHasRested() throws IOException {
        FileHashMemo tooSoon = new FileHashMemo(NOTHING, InstantSource.fixed(Instant.now()), HashTrace.NONE);
        hash(tooSoon);
        assertFalse(tooSoon.isWorthKeeping());
        FileStat stat = FileStat.of(file);
        Files.delete(file);
        FileHashMemo later = new FileHashMemo(tooSoon.toBytes(), LATER, HashTrace.NONE);
        assertThrows(NoSuchFileException.class, () -> later.hash(file, stat));
    }

    @Test
    void aFileEditedWithItsTimeAndSizePutBackIsSeenByItsChangeTime() throws IOException {
        assumeTrue(FileStat.of(file).changed() != 0, "this system has no change time");
        byte[] bytes = memoOfNow();
        String before = hash(new FileHashMemo(bytes, LATER, HashTrace.NONE));
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);
        assertNotEquals(before, hash(new FileHashMemo(bytes, LATER, HashTrace.NONE)));
    }

    @Test
    void aChangedFileIsRemembered() throws IOException {
        byte[] bytes = memoOfNow();
        Files.writeString(file, "other content");
        FileHashMemo memo = new FileHashMemo(bytes, LATER, HashTrace.NONE);
        hash(memo);
        assertTrue(memo.isWorthKeeping());
    }

    @Test
    void theNamesThatAFilterWouldReplaceAreRememberedWithTheHash() throws IOException {
        Files.writeString(file, "${b} and @a@");
        byte[] bytes = memoOfNow();
        FileStat stat = FileStat.of(file);
        Files.delete(file);
        FileHashMemo memo = new FileHashMemo(bytes, LATER, HashTrace.NONE);
        assertEquals(List.of("a", "b"), memo.content(file, stat).references());
    }

    @Test
    void aFileIsReadOnceForItsHashAndItsNamesEvenIfItIsNew() throws IOException {
        FileHashMemo tooSoon = new FileHashMemo(NOTHING, InstantSource.fixed(Instant.now()), HashTrace.NONE);
        FileStat stat = FileStat.of(file);
        hash(tooSoon);
        assertFalse(tooSoon.isWorthKeeping());
        Files.delete(file);
        assertEquals(List.of(), tooSoon.content(file, stat).references());
    }

    @Test
    void aDamagedMemoIsAnEmptyOne() throws IOException {
        byte[] whole = memoOfNow();
        String expected = hash(new FileHashMemo(NOTHING, LATER, HashTrace.NONE));
        for (int length = 0; length < whole.length; length++) {
            assertEquals(expected, hash(new FileHashMemo(Arrays.copyOf(whole, length), LATER, HashTrace.NONE)));
        }
    }

    @Test
    void noiseIsNeverAFault() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            assertFalse(new FileHashMemo(noise, LATER, HashTrace.NONE).isWorthKeeping());
        }
    }
}
