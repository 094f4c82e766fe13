package io.github.cacherun.cache;

import static io.github.cacherun.cache.CacheFixture.action;
import static io.github.cacherun.cache.CacheFixture.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SizeLedgerTest extends OnAnEmptyCache {

    private static final TrimPolicy CAP_1000 = TrimPolicy.DEFAULT.forced().within(SizeLimit.ofBytes(1000));

    private boolean isOver() throws IOException {
        return fixture.cache().housekeeping().isOver(CAP_1000);
    }

    private void put(int number, int bytes) throws IOException {
        fixture.cache().putBytes(action(number), utf8("x".repeat(bytes)));
    }

    private Path ledger() {
        return fixture.directory().resolve("size.txt");
    }

    @Test
    void aCacheThatIsNotThereIsNotOver() throws Exception {
        assertFalse(isOver());
        assertFalse(Files.exists(fixture.directory()));
    }

    @Test
    void aPutThatBringsTheCacheAboveItsCapIsNoticedUntilATrimHasMadeRoom() throws Exception {
        put(1, 400);
        assertFalse(isOver());
        put(2, 700);
        assertTrue(isOver());
        fixture.clock().advance(Duration.ofHours(3));
        fixture.cache().trim(CAP_1000);
        assertFalse(isOver());
        put(3, 1001);
        assertTrue(isOver());
    }

    @Test
    void whatIsPutAgainIsNotCountedTwice() throws Exception {
        for (int i = 0; i < 10; i++) {
            put(1, 400);
        }
        assertFalse(isOver());
    }

    /** Else each run of a working set above the cap would trim, and gain nothing. */
    @Test
    void aCacheThatCouldNotBeMadeSmallEnoughIsTriedAgainWhenItHasGrownByATenth() throws Exception {
        put(1, 3000);
        fixture.cache().trim(CAP_1000);
        assertFalse(isOver());
        put(2, 60);
        assertFalse(isOver());
        put(3, 61);
        assertTrue(isOver());
    }

    @Test
    void aCapThatWasLoweredIsHeededAtTheNextPut() throws Exception {
        put(1, 3000);
        fixture.cache().trim(TrimPolicy.DEFAULT.forced());
        assertTrue(isOver());
        fixture.cache().trim(CAP_1000);
        assertFalse(isOver());
    }

    @Test
    void damageOfItsFileDisturbsNobody() throws Exception {
        put(1, 400);
        Files.writeString(ledger(), "rubbish\n\n12");
        assertFalse(isOver());
        put(2, 401);
        assertArrayEquals(utf8("x".repeat(400)), fixture.cache().getBytes(action(1)));
        Files.delete(ledger());
        Files.createDirectory(ledger());
        assertFalse(isOver());
        put(3, 402);
        fixture.cache().trim(CAP_1000);
        assertEquals(402, fixture.cache().getBytes(action(3)).length);
    }
}
