package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.junit.jupiter.api.Test;

class UpdatePolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long ASKED = Instant.parse("2026-11-24T22:30:00Z").toEpochMilli();

    private static RepositoryPolicy policy(boolean enabled, String update) {
        return new RepositoryPolicy(enabled, update, RepositoryPolicy.CHECKSUM_POLICY_WARN);
    }

    private static long next(
            Metadata.Nature nature, RepositoryPolicy releases, RepositoryPolicy snapshots, long asked) {
        RemoteRepository repository = new RemoteRepository.Builder("r", "default", "file:///r")
                .setReleasePolicy(releases)
                .setSnapshotPolicy(snapshots)
                .build();
        Metadata metadata = new DefaultMetadata("g", "a", "1-SNAPSHOT", "maven-metadata.xml", nature);
        return new UpdatePolicy(repository, metadata).nextTime(asked, BERLIN);
    }

    private static long snapshots(String update, long asked) {
        return next(Metadata.Nature.SNAPSHOT, policy(false, "always"), policy(true, update), asked);
    }

    @Test
    void neverIsNever() {
        assertEquals(UpdatePolicy.NEVER, snapshots("never", ASKED));
        assertEquals(UpdatePolicy.NEVER, snapshots("never", 0));
    }

    @Test
    void dailyIsFromTheNextMidnightHereOn() {
        assertEquals(
                Instant.parse("2026-11-25T23:00:00Z").toEpochMilli(),
                snapshots("daily", Instant.parse("2026-11-24T23:00:00Z").toEpochMilli()));
        assertEquals(Instant.parse("2026-11-24T23:00:00Z").toEpochMilli(), snapshots("daily", ASKED));
    }

    @Test
    void anIntervalIsInMinutes() {
        assertEquals(ASKED + 90 * 60_000, snapshots("interval:90", ASKED));
        assertEquals(ASKED, snapshots("interval:soon", ASKED));
    }

    @Test
    void alwaysAndWhatIsNotUnderstoodIsAtOnce() {
        assertEquals(UpdatePolicy.AT_ONCE, snapshots("always", ASKED));
        assertEquals(UpdatePolicy.AT_ONCE, snapshots("weekly", ASKED));
    }

    @Test
    void whoIsNotKnownToHaveAskedAsksAtOnce() {
        assertEquals(UpdatePolicy.AT_ONCE, snapshots("daily", 0));
    }

    @Test
    void aRepositoryThatHasNoSuchVersionsIsNotAsked() {
        assertEquals(
                UpdatePolicy.NEVER,
                next(Metadata.Nature.SNAPSHOT, policy(true, "always"), policy(false, "always"), ASKED));
        assertEquals(
                UpdatePolicy.NEVER,
                next(Metadata.Nature.RELEASE, policy(false, "always"), policy(true, "always"), ASKED));
    }

    @Test
    void ofTwoPoliciesTheEarlierCounts() {
        assertEquals(
                ASKED + 60_000,
                next(Metadata.Nature.RELEASE_OR_SNAPSHOT, policy(true, "interval:1"), policy(true, "daily"), ASKED));
    }
}
