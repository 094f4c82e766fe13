package io.github.cacherun.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A version of Java as users ask for it: {@code 21}, which is every version that begins with it, {@code 21.0.2},
 * {@code 1.8}, or a range as Maven writes them.
 */
record JdkVersion(String text) {

    private static final Pattern NUMBERS = Pattern.compile("(?<start>(?:\\d{1,9}\\.)*)(?<last>\\d{1,9})");

    private static final String OLD_STYLE = "1.";

    /** From the next one on nobody writes {@code 1.} in front. */
    private static final int LAST_OF_OLD_STYLE = 8;

    /** Whether a text is meant as a version; else it is a folder. */
    static boolean is(String text) {
        return isRange(text) || text.matches("\\d[\\w.+-]*");
    }

    private static boolean isRange(String text) {
        return text.startsWith("[") || text.startsWith("(");
    }

    /** What to ask toolchains for, one after the other. */
    List<String> requirements() {
        List<String> requirements = new ArrayList<>();
        add(text, requirements);
        if (text.startsWith(OLD_STYLE)) {
            add(text.substring(OLD_STYLE.length()), requirements);
        } else if (text.length() == 1 && text.charAt(0) <= '0' + LAST_OF_OLD_STYLE) {
            add(OLD_STYLE + text, requirements);
        }
        return requirements;
    }

    /** A toolchain's version is its whole version, and to Maven a single one only matches its like. */
    private static void add(String version, List<String> requirements) {
        requirements.add(version);
        Matcher numbers = NUMBERS.matcher(version);
        if (numbers.matches()) {
            int next = Integer.parseInt(numbers.group("last")) + 1;
            requirements.add("[" + version + "," + numbers.group("start") + next + ")");
        }
    }

    /**
     * Whether a JDK of this version will do.
     *
     * @param version as in the system property {@code java.version}
     * @throws InvalidRequestException when it is asked for with a range that is none
     */
    boolean has(String version) throws InvalidRequestException {
        if (!isRange(text)) {
            boolean begins = version.startsWith(text);
            return begins && (version.length() == text.length() || !Character.isDigit(version.charAt(text.length())));
        }
        try {
            return VersionRange.createFromVersionSpec(text).containsVersion(new DefaultArtifactVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new InvalidRequestException(
                    "cache.jdk is " + text + ", which is no range of versions; write it as [17,22)");
        }
    }
}
