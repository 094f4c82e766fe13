package io.github.cacherun.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.jspecify.annotations.Nullable;

/** Strings that hold several arguments, split as exec-maven-plugin splits them. */
final class CommandLine {

    private CommandLine() {}

    /**
     * Splits at white space; quotes of either kind keep words together and are taken away. Unlike exec-maven-plugin
     * (its issue 466), line breaks between words give no empty arguments.
     */
    static List<String> parse(String property, @Nullable String line) throws MojoFailureException {
        if (line == null) {
            return List.of();
        }
        try {
            return List.of(CommandLineUtils.translateCommandline(unbroken(line)));
        } catch (Exception unbalanced) {
            // not the line itself, which may hold a secret
            int open = openQuote(line);
            throw new MojoFailureException(property + " has unbalanced quotes: the " + line.charAt(open)
                    + " at character " + (open + 1) + " is never closed; put the other kind of quotes around one that"
                    + " is meant as a character");
        }
    }

    /** Where the last pair of quotes begins. */
    private static int openQuote(String line) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                open = i;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return open;
    }

    /** Line breaks and tabs outside quotes become the spaces that they stand for. */
    private static String unbroken(String line) {
        StringBuilder result = new StringBuilder(line.length());
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            result.append(quote == 0 && Character.isWhitespace(c) ? ' ' : c);
        }
        return result.toString();
    }

    /** A command as a shell would take it. */
    static String show(List<String> command) {
        List<String> words = new ArrayList<>();
        for (String word : command) {
            words.add(isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", words);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_-./:=,@%+".indexOf(c) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
