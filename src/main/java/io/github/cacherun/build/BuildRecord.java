package io.github.cacherun.build;

import io.github.cacherun.link.MainClasses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a module's build besides its output, so that a hit reads no class.
 *
 * @param took how long the lifecycle ran
 * @param mains classes of the module that can be started
 * @param module the name of the Java module that it is; empty if it is none
 */
record BuildRecord(Duration took, MainClasses mains, String module) {

    /** What the first line starts with; records of other formats are damaged. */
    private static final String FORMAT = "v2 ";

    private static final char STRICT = '=';
    private static final char RELAXED = '~';

    /** The same with the main classes of another build among its own. */
    BuildRecord with(BuildRecord other) {
        return new BuildRecord(took, mains.with(other.mains), module);
    }

    /** Format, time in ms and module on the first line, then a class on each behind a sign of its kind. */
    byte[] toBytes() {
        StringBuilder text = new StringBuilder(FORMAT);
        text.append(took.toMillis()).append(' ').append(module).append('\n');
        for (String name : mains.strict()) {
            text.append(STRICT).append(name).append('\n');
        }
        for (String name : mains.relaxed()) {
            text.append(RELAXED).append(name).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if these bytes are no record. */
    static Optional<BuildRecord> parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        int space = text.indexOf(' ', FORMAT.length());
        if (!text.startsWith(FORMAT) || !text.endsWith("\n") || space < 0 || space > end) {
            return Optional.empty();
        }
        try {
            Duration took = Duration.ofMillis(Long.parseLong(text.substring(FORMAT.length(), space)));
            MainClasses mains = new MainClasses(names(text, end, STRICT), names(text, end, RELAXED));
            return Optional.of(new BuildRecord(took, mains, text.substring(space + 1, end)));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static List<String> names(String text, int firstLineEnd, char kind) {
        List<String> names = new ArrayList<>();
        int end;
        for (int start = firstLineEnd + 1; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            if (text.charAt(start) == kind) {
                names.add(text.substring(start + 1, end));
            }
        }
        return names;
    }
}
