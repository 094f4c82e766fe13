package io.github.cacherun.build;

import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;

/**
 * When Maven asks a repository for metadata again, by the repository's policy: {@code never}, {@code daily} (at the first
 * use after midnight), {@code interval:MINUTES}, {@code always}.
 *
 * @param repository whom it asks
 * @param metadata for what
 */
record UpdatePolicy(RemoteRepository repository, Metadata metadata) {

    /** For those who may not ask at all. */
    static final long NEVER = Long.MAX_VALUE;

    /** In doubt as well: whoever asks each time is never wrong. */
    static final long AT_ONCE = 0;

    private static final String INTERVAL = RepositoryPolicy.UPDATE_POLICY_INTERVAL + ":";
    private static final long MINUTE_MS = 60_000;

    /**
     * The next time, ms since the epoch.
     *
     * @param lastAsked ms since the epoch; 0 if that is not known
     */
    long nextTime(long lastAsked, ZoneId zone) {
        return switch (metadata.getNature()) {
            case SNAPSHOT -> next(repository.getPolicy(true), lastAsked, zone);
            case RELEASE -> next(repository.getPolicy(false), lastAsked, zone);
            case RELEASE_OR_SNAPSHOT ->
                Math.min(
                        next(repository.getPolicy(true), lastAsked, zone),
                        next(repository.getPolicy(false), lastAsked, zone));
        };
    }

    private static long next(RepositoryPolicy policy, long lastAsked, ZoneId zone) {
        String update = policy.getUpdatePolicy();
        if (!policy.isEnabled() || RepositoryPolicy.UPDATE_POLICY_NEVER.equals(update)) {
            return NEVER;
        }
        if (lastAsked == 0 || update == null) {
            return AT_ONCE;
        }
        if (RepositoryPolicy.UPDATE_POLICY_DAILY.equals(update)) {
            return Instant.ofEpochMilli(lastAsked)
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        return update.startsWith(INTERVAL) ? lastAsked + minutes(update.substring(INTERVAL.length())) : AT_ONCE;
    }

    /** Maven takes what is no number for a day; here it is a doubt. */
    private static long minutes(String text) {
        try {
            return Math.max(0, Long.parseLong(text.trim())) * MINUTE_MS;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
