package io.github.cacherun.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FileProblemTest {

    @Test
    void theReasonIsSaidWhereTheJdkGivesOnlyThePath() {
        assertEquals("/a: permission denied", FileProblem.describe(new AccessDeniedException("/a")));
        assertEquals("/a: no such file or directory", FileProblem.describe(new NoSuchFileException("/a")));
        assertEquals(
                "/a: something of that name is there already",
                FileProblem.describe(new FileAlreadyExistsException("/a")));
        assertEquals("/a: NotDirectoryException", FileProblem.describe(new NotDirectoryException("/a")));
    }

    @Test
    void theSystemsOwnReasonIsKept() {
        assertEquals(
                "/a: No space left on device",
                FileProblem.describe(new FileSystemException("/a", null, "No space left on device")));
    }

    @Test
    void anythingElseIsSaidAsItIs() {
        assertEquals("broken pipe", FileProblem.describe(new IOException("broken pipe")));
        assertEquals("java.io.IOException", FileProblem.describe(new IOException()));
    }
}
