package io.github.cacherun.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Classes that two entries of the class path hold, of which java silently takes the first. */
final class DuplicateClasses {

    private DuplicateClasses() {}

    /** One warning for each pair of entries, in class-path order. */
    static List<String> warnings(ClassPathEntry program, List<ClassPathEntry> dependencies) {
        List<ClassPathEntry> entries = new ArrayList<>();
        entries.add(program);
        entries.addAll(dependencies);
        Map<String, Integer> owners = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (Map.Entry<Integer, Overlap> overlap :
                    overlaps(owners, entries.get(i), i).entrySet()) {
                warnings.add(overlap.getValue()
                        .warning(
                                entries.get(overlap.getKey()).label(),
                                entries.get(i).label()));
            }
        }
        return warnings;
    }

    private static Map<Integer, Overlap> overlaps(Map<String, Integer> owners, ClassPathEntry entry, int index) {
        Map<Integer, Overlap> overlaps = new TreeMap<>();
        for (String name : entry.classes()) {
            Integer owner = owners.putIfAbsent(name, index);
            if (owner != null) {
                overlaps.merge(owner, new Overlap(1, name), Overlap::plus);
            }
        }
        return overlaps;
    }

    /** How many classes are shared, and the first of their names. */
    private record Overlap(int count, String example) {
        Overlap plus(Overlap other) {
            boolean keep = example.compareTo(other.example) <= 0;
            return new Overlap(count + other.count, keep ? example : other.example);
        }

        String warning(String first, String second) {
            String name = ClassNames.binary(example);
            return (count == 1 ? "class " + name + " is" : count + " classes, such as " + name + ", are") + " both in "
                    + first + " and in " + second + "; the first is used";
        }
    }
}
