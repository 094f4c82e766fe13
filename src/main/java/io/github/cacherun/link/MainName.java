package io.github.cacherun.link;

/**
 * What a program starts with, as {@code java -m} takes it: {@code pkg.Main} or {@code module/pkg.Main}.
 *
 * @param module the module in front of the class; empty if none is named
 * @param className the binary name of the class
 */
public record MainName(String module, String className) {

    /** Takes a text apart at its first slash. */
    public static MainName of(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? new MainName("", text) : new MainName(text.substring(0, slash), text.substring(slash + 1));
    }
}
