package io.github.cacherun.action;

import io.github.cacherun.cache.OutputId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an executable was made from and what it is, in Go's form: the IDs of the link and the build action, the content
 * IDs of the program's classes and of the executable. Text form {@code link/build/classes/executable}, 83 characters.
 *
 * <p>Each part is the first 120 bits of a SHA-256 as 20 base64url characters ({@link #part}), as in Go's {@code
 * cmd/go/internal/work/buildid.go}. Other text is refused with an {@link IllegalArgumentException}. The length never varies,
 * so that an ID can be put in the place of another one in a finished file.
 */
public record BuildId(String link, String build, String classes, String executable) {

    /** The length of the text form in characters, all of them ASCII. */
    public static final int LENGTH = 83;

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{20}");

    /** 120 zero bits: the content ID is the hash of the file in which this part is zeroed. */
    private static final String PLACEHOLDER = "A".repeat(20);

    public BuildId {
        for (String part : List.of(link, build, classes, executable)) {
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException("not 20 base64url characters in a build ID: \"" + part + "\"");
            }
        }
    }

    /** The ID of an executable that is not written yet: its own content ID is a placeholder of equal length. */
    public static BuildId unstamped(String link, String build, String classes) {
        return new BuildId(link, build, classes, PLACEHOLDER);
    }

    /** Reads what {@link #toString} wrote; anything else is an {@link IllegalArgumentException} that says why. */
    public static BuildId parse(String text) {
        List<String> parts = Arrays.asList(text.split("/", -1));
        if (parts.size() != 4) {
            throw new IllegalArgumentException("not 4 parts but " + parts.size() + " in a build ID: \"" + text + "\"");
        }
        return new BuildId(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /** Shortens the 32 bytes of a SHA-256 to one part. */
    public static String part(byte[] sha256) {
        return OutputId.of(sha256).shortText();
    }

    /** The same ID with the executable's content ID put in place. */
    public BuildId withExecutable(String contentId) {
        return new BuildId(link, build, classes, contentId);
    }

    /** The same ID as it was before it was stamped. */
    public BuildId withoutExecutable() {
        return unstamped(link, build, classes);
    }

    @Override
    public String toString() {
        return String.join("/", link, build, classes, executable);
    }
}
