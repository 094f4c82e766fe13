package io.github.cacherun.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in a few words which input made an action a miss, by comparing its manifest with the one before it. */
public final class MissReason {

    private static final String FILE = "file ";
    private static final String DIRECTORY = "directory ";

    /** What a reader takes in at a glance; the rest is counted. */
    private static final int NAMED = 3;

    /** Labels whose values begin with what means something to a reader, up to a line break. */
    private static final List<String> READABLE =
            List.of("property ", "artifact ", "plugin ", "profiles", "maven", "jdk", "os", "name", "main class");

    private MissReason() {}

    /**
     * {@code src/main/java/App.java changed}, {@code property maven.compiler.release 17 -> 21},
     * {@code nothing that is known} when the manifests are equal.
     */
    public static String between(InputManifest before, InputManifest now) {
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, String> line : now.lines().entrySet()) {
            String old = before.lines().get(line.getKey());
            if (!line.getValue().equals(old)) {
                changes.add(old == null ? added(line.getKey()) : changed(line.getKey(), old, line.getValue()));
            }
        }
        for (String label : before.lines().keySet()) {
            if (!now.lines().containsKey(label)) {
                changes.add(subject(label) + " removed");
            }
        }
        return summary(changes);
    }

    private static String summary(List<String> changes) {
        if (changes.isEmpty()) {
            return "nothing that is known";
        }
        List<String> named = changes.subList(0, Math.min(NAMED, changes.size()));
        String text = String.join(", ", named);
        return changes.size() > NAMED ? text + " and " + (changes.size() - NAMED) + " more" : text;
    }

    private static String added(String label) {
        return subject(label) + " added";
    }

    private static String changed(String label, String old, String value) {
        String from = firstLine(old);
        String to = firstLine(value);
        return isReadable(label) && !from.equals(to)
                ? subject(label) + " " + from + " -> " + to
                : subject(label) + " changed";
    }

    private static boolean isReadable(String label) {
        for (String readable : READABLE) {
            if (label.startsWith(readable)) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(String value) {
        int end = value.indexOf('\n');
        return end < 0 ? value : value.substring(0, end);
    }

    private static String subject(String label) {
        if (label.startsWith(FILE)) {
            return label.substring(FILE.length());
        }
        return label.startsWith(DIRECTORY) ? label.substring(DIRECTORY.length()) : label;
    }
}
