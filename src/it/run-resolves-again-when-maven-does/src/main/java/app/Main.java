package app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class Main {
    public static void main(String[] args) throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("/about.txt")) {
            System.out.print("with " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
