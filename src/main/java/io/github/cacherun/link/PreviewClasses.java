package io.github.cacherun.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Classes of the program with preview features (JEP 12): only the JDK they were made for loads them, if it is told to. */
final class PreviewClasses {

    private PreviewClasses() {}

    /**
     * @param enabled whether {@code --enable-preview} is among the options of java
     */
    static List<String> warnings(ClassVersions program, boolean enabled, JavaRelease java) {
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<Integer, ClassVersions.Group> group : program.preview().entrySet()) {
            int feature = JavaRelease.featureOf(group.getKey());
            int running = java.feature().orElse(feature);
            String subject = subject(group.getValue()) + " preview features of Java " + feature;
            // newer ones than that are told by NewerClasses
            if (running > feature) {
                warnings.add(subject + ", but Java " + running + " runs the program; compile for Java " + running
                        + ", or run on Java " + feature);
            } else if (running == feature && !enabled) {
                warnings.add(subject + ", which are off; run with -Dcache.jvmArgs=--enable-preview");
            }
        }
        return warnings;
    }

    private static String subject(ClassVersions.Group group) {
        return group.count() == 1
                ? "class " + group.example() + " uses"
                : group.count() + " of the program's classes, such as " + group.example() + ", use";
    }
}
