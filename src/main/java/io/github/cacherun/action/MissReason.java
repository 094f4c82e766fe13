package io.github.cacherun.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in a few words which inputs made an action a miss, by comparing its manifest with an earlier one. */
public final class MissReason {

    private static final String FILE = "file ";
    private static final String PROPERTY = "property ";
    private static final String ARTIFACT = "artifact ";

    /** What a label begins with where the rest says it all. */
    private static final List<String> OBVIOUS = List.of(FILE, "directory ", PROPERTY, ARTIFACT);

    private static final String JAR = ":jar";

    /** Room for a version or a path, but not for a whole text that somebody keeps in a property. */
    private static final int SHOWN_CHARACTERS = 80;

    private MissReason() {}

    /**
     * The first difference and how many more there are: {@code src/main/java/App.java changed},
     * {@code maven.compiler.release 17 -> 21 (and 2 more)}, {@code nothing that is known} when the manifests are equal.
     * Counted is the first difference without its values: {@code maven.compiler.release changed}.
     */
    public static MissCause between(InputManifest before, InputManifest now) {
        List<Change> changes = differences(before, now);
        if (changes.isEmpty()) {
            return MissCause.of("nothing that is known");
        }
        Change first = changes.get(0);
        String more = changes.size() == 1 ? "" : " (and " + (changes.size() - 1) + " more)";
        return new MissCause(first.told() + more, first.counted());
    }

    /** Every difference, one text each: what is new or other in the order of the later manifest, then what is gone. */
    public static List<String> changes(InputManifest before, InputManifest now) {
        List<String> changes = new ArrayList<>();
        for (Change change : differences(before, now)) {
            changes.add(change.told());
        }
        return changes;
    }

    private static List<Change> differences(InputManifest before, InputManifest now) {
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, String> line : now.lines().entrySet()) {
            String old = before.lines().get(line.getKey());
            if (!line.getValue().equals(old)) {
                changes.add(new Change(line.getKey(), old, line.getValue()));
            }
        }
        for (Map.Entry<String, String> line : before.lines().entrySet()) {
            if (!now.lines().containsKey(line.getKey())) {
                changes.add(new Change(line.getKey(), line.getValue(), null));
            }
        }
        return changes;
    }

    /** A line that is new, other, or gone. */
    private record Change(
            String label, @Nullable String old, @Nullable String now) {

        String told() {
            if (old == null || now == null) {
                return now == null ? counted() : added(label, now);
            }
            return changed(label, old, now);
        }

        String counted() {
            String what = old == null ? " added" : now == null ? " removed" : " changed";
            return subject(label) + what;
        }
    }

    /** Every line of a manifest, one text each; hashes whole, so that they can be compared by eye. */
    public static List<String> lines(InputManifest manifest) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> line : manifest.lines().entrySet()) {
            lines.add(line.getKey() + " = " + line.getValue().replace('\n', ' '));
        }
        return lines;
    }

    private static String added(String label, String value) {
        boolean telling = label.startsWith(PROPERTY) && isReadable(value);
        return subject(label) + (telling ? "=" + firstLine(value) : "") + " added";
    }

    private static String changed(String label, String old, String value) {
        String from = firstLine(old);
        String to = firstLine(value);
        boolean telling = !label.startsWith(FILE) && isReadable(old) && isReadable(value) && !from.equals(to);
        return telling ? subject(label) + " " + from + " -> " + to : subject(label) + " changed";
    }

    /** Not hashes: a reader learns nothing from them. */
    private static boolean isReadable(String value) {
        return !value.startsWith(InputManifest.DIGEST) && !startsWithHash(value);
    }

    private static boolean startsWithHash(String value) {
        for (int i = 0; i < Math.min(value.length(), InputManifest.HASH_DIGITS); i++) {
            if (Character.digit(value.charAt(i), 16) < 0) {
                return false;
            }
        }
        return value.length() >= InputManifest.HASH_DIGITS;
    }

    private static String firstLine(String value) {
        int end = value.indexOf('\n');
        String line = end < 0 ? value : value.substring(0, end);
        if (line.isEmpty()) {
            return "none";
        }
        return line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "..." : line;
    }

    private static String subject(String label) {
        for (String obvious : OBVIOUS) {
            if (label.startsWith(obvious)) {
                String rest = label.substring(obvious.length());
                boolean plain = obvious.equals(ARTIFACT) && rest.endsWith(JAR);
                return plain ? rest.substring(0, rest.length() - JAR.length()) : rest;
            }
        }
        return label;
    }
}
