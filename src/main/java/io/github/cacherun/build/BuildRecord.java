package io.github.cacherun.build;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is remembered of a module's build besides its output, so that a hit reads no class.
 *
 * @param took how long the lifecycle ran
 * @param mainClasses classes of the module with a main method, sorted
 */
record BuildRecord(Duration took, List<String> mainClasses) {

    BuildRecord {
        mainClasses = List.copyOf(mainClasses);
    }

    /** The same with the main classes of another build among its own. */
    BuildRecord with(BuildRecord other) {
        TreeSet<String> all = new TreeSet<>(mainClasses);
        all.addAll(other.mainClasses);
        return new BuildRecord(took, List.copyOf(all));
    }

    /** The time in ms on the first line, then a class on each. */
    byte[] toBytes() {
        return (took.toMillis() + "\n" + String.join("\n", mainClasses)).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if these bytes are no record. */
    static Optional<BuildRecord> parse(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        List<String> mainClasses = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                mainClasses.add(lines[i]);
            }
        }
        try {
            return Optional.of(new BuildRecord(Duration.ofMillis(Long.parseLong(lines[0])), mainClasses));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
