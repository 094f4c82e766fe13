package app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;

/** Does with its streams what its argument says. */
public final class Main {

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "filter" -> {
                try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                    System.err.println("filtered " + System.in.transferTo(out));
                }
            }
            case "first" -> System.out.println("first byte " + System.in.read());
            case "endless" -> endless();
            case "ask" -> ask();
            default -> {}
        }
    }

    private static void endless() {
        byte[] line = "on and on\n".getBytes();
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                out.write(line);
            }
        } catch (IOException e) {
            System.err.println("ends: " + e.getMessage());
        }
    }

    private static void ask() throws Exception {
        System.out.println("terminal " + isTerminal(System.console()));
        System.out.print("Name? ");
        System.out.flush();
        System.out.println("Hello " + new BufferedReader(new InputStreamReader(System.in)).readLine());
    }

    /** Since Java 22 there is a console without a terminal, too. */
    private static boolean isTerminal(Console console) throws Exception {
        return console != null
                && (Runtime.version().feature() < 22
                        || (boolean) Console.class.getMethod("isTerminal").invoke(console));
    }
}
