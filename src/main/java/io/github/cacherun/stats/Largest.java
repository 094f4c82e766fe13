package io.github.cacherun.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What counts most. */
final class Largest {

    private Largest() {}

    /** The keys of the largest values, the largest first; equal ones by the alphabet. */
    static <V> List<String> of(Map<String, V> map, int most, ToLongFunction<V> size) {
        Comparator<Map.Entry<String, V>> bySize =
                Comparator.comparingLong(entry -> -size.applyAsLong(entry.getValue()));
        List<Map.Entry<String, V>> entries = new ArrayList<>(map.entrySet());
        entries.sort(bySize.thenComparing(Map.Entry::getKey));
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, V> entry : entries.subList(0, Math.min(most, entries.size()))) {
            keys.add(entry.getKey());
        }
        return keys;
    }

    /** Removes all others. */
    static <V> void keep(Map<String, V> map, int most, ToLongFunction<V> size) {
        if (map.size() > most) {
            Set<String> keys = new HashSet<>(of(map, most, size));
            map.keySet().retainAll(keys);
        }
    }
}
