package io.github.cacherun.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processes that a terminal sends the signals of its keys to: those of its foreground group. A child is in its
 * parent's group, so whatever of them comes to this JVM has come to its programs as well.
 */
final class TerminalGroup {

    /** Of the fields behind the name in Linux's {@code stat}: state, ppid, pgrp, session, tty_nr, tpgid. */
    private static final int PGRP = 2;

    private static final int TTY_NR = 4;
    private static final int TPGID = 5;

    private TerminalGroup() {}

    /** Whether this JVM is one of them; where the system does not say, it is taken to be, as it mostly is. */
    static boolean holdsThisJvm() {
        try {
            return holds(Files.readString(Path.of("/proc/self/stat")));
        } catch (IOException unknown) {
            return true;
        }
    }

    /**
     * Whether the process with this content of its {@code stat} is one of them.
     *
     * @param stat begins with the process's ID and name, the name in parentheses and with any characters
     */
    static boolean holds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length <= TPGID || (!fields[TTY_NR].equals("0") && fields[PGRP].equals(fields[TPGID]));
    }
}
