package gen;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Gen {
    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of(args[0]), "first generator");
    }
}
