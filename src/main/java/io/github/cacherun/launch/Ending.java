package io.github.cacherun.launch;

import java.time.Duration;
import java.util.Set;

/**
 * How a run ended.
 *
 * @param status the program's own
 * @param signals those that came to this JVM meanwhile and did not stop it
 * @param passedLimit the launch's limit if the program was ended because of it, else zero
 */
public record Ending(ExitStatus status, Set<StopSignal> signals, Duration passedLimit) {

    public Ending {
        signals = Set.copyOf(signals);
    }

    /** Whether somebody wants this JVM to stop, and not only the program, which alone got what a terminal sends. */
    public boolean asksToStop() {
        return signals.contains(StopSignal.TERM) || signals.contains(StopSignal.HUP);
    }

    /** Whether all went well: no limit was passed, nobody asks this JVM to stop, and the program said so. */
    public boolean isSuccess(Set<Integer> successCodes) {
        return passedLimit.isZero() && !asksToStop() && status.isSuccess(successCodes);
    }

    /**
     * Whether the program's own status tells that not all went well. A program that was ended because of its limit, or by a
     * signal, or whose 0 is no success, may have 0 all the same.
     */
    public boolean isFailureByStatus() {
        return status.value() != 0;
    }

    /** Says what happened, in one line: {@code hello exited with status 3}. */
    public String describe(String name) {
        if (!passedLimit.isZero()) {
            return name + " was ended after " + passedLimit.toMillis() + " ms (exec.timeout)";
        }
        String end = status.describe(name);
        if (!asksToStop()) {
            return end;
        }
        return end + " after " + (signals.contains(StopSignal.TERM) ? StopSignal.TERM : StopSignal.HUP) + " to Maven";
    }
}
