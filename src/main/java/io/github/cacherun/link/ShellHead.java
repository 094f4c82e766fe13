package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The start of an executable: a POSIX shell script of one command that becomes {@code java}, with the file itself first on
 * the class path. The shell never reads on behind it.
 */
final class ShellHead {

    /** Linux's limit for a single argument, MAX_ARG_STRLEN, in bytes; its last byte is a NUL. */
    private static final int MAX_ARGUMENT_BYTES = 128 * 1024 - 1;

    /** Where the executable will lie is not known yet: Linux's PATH_MAX is kept free for {@code $0}. */
    private static final int MAX_OWN_PATH_BYTES = 4096;

    private ShellHead() {}

    static String of(LinkRequest request) throws LinkException {
        for (Path entry : request.classPath()) {
            checkExpressible(entry);
        }
        checkLength(request.classPath());
        String deps = request.classPath().stream()
                .map(entry -> ":" + quoted(entry.toString()))
                .collect(Collectors.joining());
        String head = "#!/bin/sh\nexec "
                + words(Stream.concat(Stream.of(request.java().toString()), request.jvmOptions().stream()))
                + " -cp \"$0\"" + deps + " " + quoted(request.mainClass()) + " \"$@\"\n";
        if (head.indexOf('\0') >= 0) {
            throw new LinkException(
                    "a JVM option or the main class contains a NUL character; no argument of a program can");
        }
        return head;
    }

    private static String words(Stream<String> words) {
        return words.map(ShellHead::quoted).collect(Collectors.joining(" "));
    }

    /** Nothing has a meaning between single quotes but the single quote (POSIX Shell Command Language, 2.2.2). */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static void checkExpressible(Path entry) throws LinkException {
        String text = entry.toString();
        if (text.indexOf(':') >= 0 || text.indexOf('\n') >= 0) {
            throw new LinkException("class path entry " + text.replace("\n", "\\n")
                    + " has a ':' or a line feed in its path, which java -cp cannot express; move it elsewhere");
        }
        // java would expand it to the jars beside it
        if (String.valueOf(entry.getFileName()).equals("*")) {
            throw new LinkException("class path entry " + text + " is a wildcard to java -cp; rename it");
        }
    }

    private static void checkLength(List<Path> classPath) throws LinkException {
        int bytes = classPath.stream()
                .mapToInt(entry -> entry.toString().getBytes(UTF_8).length + 1)
                .sum();
        if (bytes > MAX_ARGUMENT_BYTES - MAX_OWN_PATH_BYTES) {
            throw new LinkException(String.format(
                    Locale.ROOT,
                    "the class path has %d entries and %d bytes, more than the %d bytes that fit into one argument of java;"
                            + " depend on less, or use a local repository with a shorter path",
                    classPath.size(),
                    bytes,
                    MAX_ARGUMENT_BYTES - MAX_OWN_PATH_BYTES));
        }
    }
}
