package io.github.cacherun.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a cache holds. Bytes are those of the files; a file system may take more for each.
 *
 * @param at when it was looked at
 * @param directory the cache
 * @param kinds what there is of each kind; kinds of which there is nothing are not in it
 * @param projects what belongs to each project, the largest first; what serves several, or is known of none, under
 *     {@link #SHARED}
 * @param biggest the ten biggest outputs, the biggest first
 */
public record Survey(
        Instant at, Path directory, Map<Kind, Amount> kinds, List<ProjectPart> projects, List<Output> biggest) {

    /** The project of what belongs to none. */
    public static final String SHARED = "";

    /** What something in a cache is. */
    public enum Kind {
        /** Programs, ready to start. */
        EXECUTABLE,
        /** Class-data archives beside them. */
        ARCHIVE,
        /** Jars of the classes of modules. */
        BUILD_OUTPUT,
        /** What is remembered besides: inputs, messages, class paths, hashes. */
        MEMO,
        /** Index entries, which lead from an action to its output. */
        INDEX,
        /** On its way in or out, or left by a process that was killed. */
        TEMPORARY
    }

    /** How long ago something was last used, noted once an hour. Each begins where the one before it ends. */
    public enum Age {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        TWO_DAYS(Duration.ofDays(2)),
        FIVE_DAYS(Duration.ofDays(5)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30)),
        OLDER(Duration.ofSeconds(Long.MAX_VALUE));

        private final Duration limit;

        Age(Duration limit) {
            this.limit = limit;
        }

        /** Where it ends. */
        public Duration limit() {
            return limit;
        }

        static Age of(Duration age) {
            for (Age one : values()) {
                if (age.compareTo(one.limit) <= 0) {
                    return one;
                }
            }
            return OLDER;
        }
    }

    /** So many, and their bytes. */
    public record Amount(long entries, long bytes) {

        /** Nothing. */
        public static final Amount NONE = new Amount(0, 0);

        /** Both. */
        public Amount plus(Amount other) {
            return new Amount(entries + other.entries, bytes + other.bytes);
        }
    }

    /**
     * What belongs to a project.
     *
     * @param project {@code groupId:artifactId}, or {@link #SHARED}
     * @param ages by last use; ages of which there is nothing are not in it
     */
    public record ProjectPart(String project, Map<Kind, Amount> kinds, Map<Age, Amount> ages) {

        /** All of it. */
        public Amount total() {
            return sum(kinds.values());
        }
    }

    /**
     * One output.
     *
     * @param name its file's, or its ID if it has none
     * @param project as in {@link ProjectPart}
     * @param path its file or folder
     */
    public record Output(String name, Kind kind, String project, long bytes, Instant lastUsed, Path path) {}

    /** All of it. */
    public Amount total() {
        return sum(kinds.values());
    }

    private static Amount sum(Iterable<Amount> amounts) {
        Amount sum = Amount.NONE;
        for (Amount amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
