package io.github.cacherun.os;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what is wrong with a file; the JDK's own message is often its path and nothing else. */
public final class FileProblem {

    private FileProblem() {}

    /** The path and the reason as far as they are known: {@code /a/b: permission denied}. */
    public static String describe(IOException e) {
        if (!(e instanceof FileSystemException problem)) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
        String file = problem.getFile() == null ? "" : problem.getFile() + ": ";
        return file + reason(problem);
    }

    private static String reason(FileSystemException e) {
        if (e.getReason() != null) {
            return e.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        return e instanceof FileAlreadyExistsException
                ? "something of that name is there already"
                : e.getClass().getSimpleName();
    }
}
