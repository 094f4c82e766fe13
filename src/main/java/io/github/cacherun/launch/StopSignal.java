package io.github.cacherun.launch;

/** The signals by which a JVM is asked to stop. Without the prefix they are what the JDK and {@code kill} call them. */
public enum StopSignal {
    HUP,
    INT,
    TERM;

    @Override
    public String toString() {
        return "SIG" + name();
    }
}
