package app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class Main {
    public static void main(String[] args) throws IOException {
        System.out.println("generated: " + Words.TEXT);
        try (InputStream in = Main.class.getResourceAsStream("/greeting.txt")) {
            System.out.println("filtered: " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        System.out.println("extra: " + (Main.class.getResource("/extra.txt") != null));
    }
}
