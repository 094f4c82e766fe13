package io.github.cacherun.cache;

import io.github.cacherun.cache.Survey.Kind;
import java.time.Duration;
import java.util.List;

/**
 * How many bytes there are of each kind, by the hours since they were last used; of this a trim reads what has to go. Takes
 * the same memory however many entries there are.
 */
final class Census {

    /** In the order in which they have to go: first what costs least to make again for the room it takes. */
    static final List<Kind> ORDER = List.of(Kind.ARCHIVE, Kind.EXECUTABLE, Kind.BUILD_OUTPUT, Kind.MEMO);

    /** Of older ones it does not matter which goes first. */
    private static final int HOURS = (int) Duration.ofDays(400).toHours();

    private static final int DAY =
            (int) Duration.ofDays(1).plus(UseMark.INTERVAL).toHours();

    private final long[][] bytes = new long[ORDER.size()][HOURS + 1];
    private final int[] oldestKept = new int[ORDER.size()];
    private final long[] stillToGo = new long[ORDER.size()];
    private long total;
    private long workingSet;

    /** Something that may be removed if its age allows it. */
    void add(Kind kind, Duration age, long size) {
        addKept(age, size);
        bytes[ORDER.indexOf(kind)][hours(age)] += size;
    }

    /** Something that has to stay. */
    void addKept(Duration age, long size) {
        total += size;
        workingSet += hours(age) < DAY ? size : 0;
    }

    long total() {
        return total;
    }

    /** Bytes of what was used within the last day. */
    long workingSet() {
        return workingSet;
    }

    /** Decides that so many bytes have to go, as far as there are as many that may. */
    void plan(long toGo) {
        long left = toGo;
        for (int kind = 0; kind < bytes.length; kind++) {
            int hour = HOURS;
            while (hour >= TrimPolicy.UNTOUCHED.toHours() && left > 0 && bytes[kind][hour] <= left) {
                left -= bytes[kind][hour];
                hour--;
            }
            boolean part = hour >= TrimPolicy.UNTOUCHED.toHours() && left > 0;
            oldestKept[kind] = hour;
            stillToGo[kind] = part ? left : 0;
            left = part ? 0 : left;
        }
    }

    /** Whether anything of this kind and age has to go. */
    boolean hasToGo(Kind kind, Duration age) {
        int index = ORDER.indexOf(kind);
        int hours = hours(age);
        return hours > oldestKept[index] || (hours == oldestKept[index] && stillToGo[index] > 0);
    }

    /** It is gone, and need not be followed by others of its hour if that was enough. */
    void gone(Kind kind, Duration age, long size) {
        int index = ORDER.indexOf(kind);
        if (hours(age) == oldestKept[index]) {
            stillToGo[index] -= size;
        }
    }

    private static int hours(Duration age) {
        return (int) Math.min(age.toHours(), HOURS);
    }
}
