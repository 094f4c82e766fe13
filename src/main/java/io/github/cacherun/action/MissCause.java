package io.github.cacherun.action;

/**
 * Why something is a miss.
 *
 * @param told to the user, with what values are known
 * @param counted for statistics, which outlive the call: only names, no value of a property or of the environment
 */
public record MissCause(String told, String counted) {

    /** A cause in which there is no value. */
    public static MissCause of(String text) {
        return new MissCause(text, text);
    }
}
