package io.github.cacherun.launch;

import java.util.Set;

/**
 * How a program ended.
 *
 * @param value 0 to 255; the JDK reports a death by signal n as 128 + n, as a shell does
 */
public record ExitStatus(int value) {

    private static final int SIGNAL_BASE = 128;

    /**
     * Whether the program said that all went well.
     *
     * @param successCodes the values that say so; none of them means 0 only
     */
    public boolean isSuccess(Set<Integer> successCodes) {
        return successCodes.isEmpty() ? value == 0 : successCodes.contains(value);
    }

    /** {@code hello exited with status 3}, with the signal's name where the status stands for one. */
    public String describe(String name) {
        String signal = signalName(value - SIGNAL_BASE);
        String end = name + " exited with status " + value;
        return signal.isEmpty() ? end : end + " (" + signal + ")";
    }

    /** The numbers that POSIX and every system of ours agree on, and the two of Linux that a JVM can die of. */
    private static String signalName(int signal) {
        return switch (signal) {
            case 1 -> "SIGHUP";
            case 2 -> "SIGINT";
            case 3 -> "SIGQUIT";
            case 4 -> "SIGILL";
            case 6 -> "SIGABRT";
            case 7 -> "SIGBUS";
            case 8 -> "SIGFPE";
            case 9 -> "SIGKILL";
            case 11 -> "SIGSEGV";
            case 13 -> "SIGPIPE";
            case 14 -> "SIGALRM";
            case 15 -> "SIGTERM";
            default -> "";
        };
    }
}
