package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileContentsTest {

    @Test
    void whatCouldNotBeReadOnceIsNotRememberedSinceItsStatNeedNotChangeWhenItCan() {
        assertTrue(new FileContents("sum", Map.of("file a", "1"), List.of()).isReadable());
        assertFalse(new FileContents("sum", Map.of("file a", "1", "file b", "unreadable"), List.of()).isReadable());
        assertFalse(new FileContents("sum", null, List.of()).isReadable());
    }
}
