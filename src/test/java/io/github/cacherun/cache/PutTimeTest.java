package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a CI server has packed and unpacked may have lost the times of its files. */
class PutTimeTest extends OnAnEmptyCache {

    private static final TrimPolicy FORCED = TrimPolicy.DEFAULT.forced();

    private void loseTimes() throws IOException {
        try (Stream<Path> files = Files.walk(fixture.directory())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
    }

    @Test
    void whatWasPutLatelyStaysThoughItsFilesLookOld() throws Exception {
        CachedFile hello = fixture.putHello(action(1));
        fixture.cache().putBytes(action(2), utf8("abc"));
        Instant put = fixture.clock().instant();
        fixture.clock().advance(Duration.ofDays(4));
        loseTimes();
        assertEquals(0, fixture.cache().trim(FORCED).removed().entries());
        assertEquals(hello, fixture.cache().getExecutable(action(1), CacheFixture.HELLO));
        assertArrayEquals(utf8("abc"), fixture.cache().getBytes(action(2)));
        assertTrue(!fixture.modified(fixture.index(action(2))).isBefore(put));
    }

    @Test
    void whatWasPutLongAgoGoesByWhatIsKnown() throws Exception {
        fixture.putHello(action(1));
        fixture.clock().advance(Duration.ofDays(6));
        loseTimes();
        assertEquals(0, fixture.cache().trim(FORCED).kept().entries());
    }

    @Test
    void aDryRunReckonsWithItAndChangesNothing() throws Exception {
        fixture.putHello(action(1));
        fixture.clock().advance(Duration.ofDays(4));
        loseTimes();
        List<String> before = fixture.snapshot();
        TrimReport dry = fixture.cache().trim(FORCED.dry());
        assertEquals(before, fixture.snapshot());
        assertEquals(fixture.cache().trim(FORCED), dry);
    }
}
