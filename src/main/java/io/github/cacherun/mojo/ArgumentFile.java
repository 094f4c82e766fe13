package io.github.cacherun.mojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The words in a file, as {@code java @file} reads it (The java Command, "java Command-Line Argument Files"): separated by
 * white space; {@code #} begins a comment; within quotes of either kind a backslash escapes, and at the end of a line
 * joins the next one without its indentation. Files are UTF-8.
 */
final class ArgumentFile {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ArgumentFile(String text) {
        this.text = text;
    }

    static List<String> read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    static List<String> parse(String text) {
        ArgumentFile file = new ArgumentFile(text);
        file.parse();
        return file.words;
    }

    private void parse() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (isSpace(c)) {
                endWord();
            } else if (c == '#') {
                endWord();
                skipLine();
            } else if (c == '"' || c == '\'') {
                inWord = true;
                quoted(c);
            } else {
                inWord = true;
                word.append(c);
            }
        }
        endWord();
    }

    /** A line feed ends a quote that nobody has closed, as it does for {@code java}. */
    private void quoted(char quote) {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            char c = text.charAt(at++);
            if (c == quote) {
                return;
            }
            if (c == '\\' && at < text.length()) {
                escaped(text.charAt(at++));
            } else {
                word.append(c);
            }
        }
    }

    private void escaped(char c) {
        switch (c) {
            case 'n' -> word.append('\n');
            case 'r' -> word.append('\r');
            case 't' -> word.append('\t');
            case 'f' -> word.append('\f');
            case '\n', '\r' -> {
                while (at < text.length() && isSpace(text.charAt(at))) {
                    at++;
                }
            }
            default -> word.append(c);
        }
    }

    private void skipLine() {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f' || isLineEnd(c);
    }
}
