package app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

public final class Main {
    public static void main(String[] args) throws IOException {
        if (args[0].equals("filter")) {
            System.err.println("filtered " + System.in.transferTo(System.out));
            System.out.flush();
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String arg : args) {
            out.println("<" + arg + ">");
        }
    }
}
