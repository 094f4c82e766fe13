package app;

import java.nio.file.Files;
import java.nio.file.Path;

/** Says that it is there, and needs the rest of itself only when it is told to go on. */
public final class Main {
    public static void main(String[] args) throws Exception {
        Files.createFile(Path.of(args[0] + ".ready"));
        while (Files.notExists(Path.of(args[0] + ".go"))) {
            Thread.sleep(50);
        }
        System.out.println("first, " + new Late().say() + ", " + new lib.Late().say());
    }
}
