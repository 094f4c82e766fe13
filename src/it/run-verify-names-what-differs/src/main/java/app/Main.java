package app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

public final class Main {
    public static void main(String[] args) throws IOException {
        byte[] salt = Main.class.getResourceAsStream("/salt.txt").readAllBytes();
        System.out.println("ran with salt " + new String(salt, StandardCharsets.UTF_8));
    }
}
