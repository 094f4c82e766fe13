package io.github.cacherun.os;

import java.util.Locale;

/**
 * The operating systems between which the cache and the launcher have to tell. It is passed in wherever behaviour
 * differs, so that the branches of every system can be tested on each of them.
 */
public enum Os {
    LINUX,
    MACOS,
    WINDOWS,
    /** Anything else; taken to be a Unix, as all that is left runs Java with Posix files. */
    OTHER_UNIX;

    /** The system this JVM runs on. */
    public static Os current() {
        return of(System.getProperty("os.name", ""));
    }

    /** The system meant by a value of the system property {@code os.name}, whatever its case. */
    public static Os of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return MACOS;
        }
        return name.startsWith("linux") ? LINUX : OTHER_UNIX;
    }

    public boolean isWindows() {
        return this == WINDOWS;
    }

    /** What an executable's file name ends in: nothing, but {@code .jar} on Windows, which cannot start a script. */
    public String executableSuffix() {
        return isWindows() ? ".jar" : "";
    }
}
