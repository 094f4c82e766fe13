package io.github.cacherun.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Classes that the JDK which runs the program cannot load: all of the program's are looked at, and one of each jar. */
final class NewerClasses {

    private NewerClasses() {}

    static List<String> warnings(ClassPathEntry program, List<ClassPathEntry> dependencies, JavaRelease java)
            throws IOException {
        OptionalInt newest = java.newestMajor();
        List<String> warnings = new ArrayList<>();
        if (newest.isPresent()) {
            String running = ", but Java " + JavaRelease.featureOf(newest.getAsInt()) + " runs the program";
            warnings.addAll(ofProgram(program, newest.getAsInt(), running));
            for (ClassPathEntry dependency : dependencies) {
                if (dependency.sampleMajor() > newest.getAsInt()) {
                    int needed = JavaRelease.featureOf(dependency.sampleMajor());
                    warnings.add(dependency.label() + " needs Java " + needed + running);
                }
            }
        }
        return warnings;
    }

    private static List<String> ofProgram(ClassPathEntry program, int newest, String running) throws IOException {
        int count = 0;
        int highest = newest;
        String example = "";
        try (Contents contents = Contents.of(program.file())) {
            for (String name : program.classes()) {
                int major = major(contents, name);
                count += major > newest ? 1 : 0;
                if (major > highest) {
                    highest = major;
                    example = ClassNames.binary(name);
                }
            }
        }
        if (count == 0) {
            return List.of();
        }
        String subject = count == 1
                ? "class " + example + " needs"
                : String.format(Locale.ROOT, "%d of the program's classes, such as %s, need", count, example);
        return List.of(subject + " Java " + JavaRelease.featureOf(highest) + running);
    }

    private static int major(Contents contents, String name) throws IOException {
        try (InputStream in = contents.open(ClassNames.entry(name)).orElseThrow()) {
            return ClassFile.major(in);
        }
    }
}
