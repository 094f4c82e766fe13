package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;

/** What a path given to {@code java} as one argument can hold behind the executable itself. */
enum PathArgument {
    /**
     * Linux's limit for a single argument, MAX_ARG_STRLEN: 128 KiB with a NUL at the end. Where the executable will lie is
     * not known yet: PATH_MAX is kept free for it.
     */
    POSIX(':', 128 * 1024 - 1 - 4096),
    /** Windows' limit for a whole command, 32,767 characters; a quarter is kept free for what else is in it. */
    WINDOWS(';', 24 * 1024);

    private final char separator;
    private final int limit;

    PathArgument(char separator, int limit) {
        this.separator = separator;
        this.limit = limit;
    }

    /** Whether these paths can be told that way: all of them together, and each as one path. */
    boolean canHold(List<Path> paths) {
        long length = 0;
        for (Path path : paths) {
            String text = path.toString();
            if (!isExpressible(text)) {
                return false;
            }
            length += 1 + (this == POSIX ? text.getBytes(UTF_8).length : text.length());
        }
        return length <= limit;
    }

    /** Java takes a last segment {@code *} for all jars beside it. */
    private boolean isExpressible(String path) {
        boolean wildcard = path.equals("*") || path.endsWith("/*") || path.endsWith("\\*");
        return !wildcard && path.indexOf(separator) < 0;
    }
}
