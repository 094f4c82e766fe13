package app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

public final class Main {
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String arg : args) {
            out.println("<" + arg + ">");
        }
    }
}
