package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises ETXTBSY: a program cannot be started while it is open for writing, nor written while it runs. Another
 * thread that forks at the wrong moment inherits a write descriptor for an instant, so a start is worth retrying.
 */
public final class TextFileBusy {

    /** JDK 17 says {@code error=26, Text file busy}, JDK 25 {@code Exec failed, error: 26 (Text file busy)}. */
    private static final Pattern EXEC_FAILED = Pattern.compile("error[=:] ?26\\b");

    private static final String REASON = "Text file busy";

    private TextFileBusy() {}

    /** Tells whether starting or writing a file failed only because it is busy. */
    public static boolean is(IOException e) {
        Throwable origin = origin(e);
        if (origin instanceof FileSystemException failure) {
            return REASON.equals(failure.getReason());
        }
        String message = origin.getMessage();
        return message != null && EXEC_FAILED.matcher(message).find();
    }

    /** The innermost cause, because the message of ProcessBuilder's own exception also holds the program's path. */
    private static Throwable origin(Throwable e) {
        Throwable origin = e;
        @Nullable Throwable cause = e.getCause();
        while (cause != null) {
            origin = cause;
            cause = cause.getCause();
        }
        return origin;
    }
}
