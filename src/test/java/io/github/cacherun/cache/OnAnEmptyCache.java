package io.github.cacherun.cache;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What most tests of the cache begin with. */
abstract class OnAnEmptyCache {

    @TempDir
    Path temporary;

    CacheFixture fixture = CacheFixture.in(Path.of("/"));

    DiskCache cache = fixture.cache();

    @BeforeEach
    void anEmptyCache() {
        fixture = CacheFixture.in(temporary);
        cache = fixture.cache();
    }
}
