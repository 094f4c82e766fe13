package io.github.cacherun.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Classes that the JDK which runs the program cannot load: all of the program's are looked at, and one of each jar. */
final class NewerClasses {

    private NewerClasses() {}

    static List<String> warnings(ClassVersions program, List<ClassPathEntry> dependencies, JavaRelease java) {
        OptionalInt newest = java.newestMajor();
        List<String> warnings = new ArrayList<>();
        if (newest.isPresent()) {
            String running = ", but Java " + JavaRelease.featureOf(newest.getAsInt()) + " runs the program";
            warnings.addAll(ofProgram(program.all().tailMap(newest.getAsInt() + 1), running));
            for (ClassPathEntry dependency : dependencies) {
                if (dependency.sampleMajor() > newest.getAsInt()) {
                    int needed = JavaRelease.featureOf(dependency.sampleMajor());
                    warnings.add(dependency.label() + " needs Java " + needed + running);
                }
            }
        }
        return warnings;
    }

    private static List<String> ofProgram(SortedMap<Integer, ClassVersions.Group> newer, String running) {
        if (newer.isEmpty()) {
            return List.of();
        }
        int count = 0;
        int highest = 0;
        String example = "";
        for (Map.Entry<Integer, ClassVersions.Group> group : newer.entrySet()) {
            count += group.getValue().count();
            highest = group.getKey();
            example = group.getValue().example();
        }
        String subject = count == 1
                ? "class " + example + " needs"
                : String.format(Locale.ROOT, "%d of the program's classes, such as %s, need", count, example);
        return List.of(subject + " Java " + JavaRelease.featureOf(highest) + running);
    }
}
