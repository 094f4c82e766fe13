package io.github.cacherun.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes only when told to. */
final class TestClock implements InstantSource {

    private volatile Instant now = Instant.ofEpochSecond(1_000_000_000);

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
