package lib;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

public final class Lib {
    public static String salt() throws IOException {
        return new String(Lib.class.getResourceAsStream("/lib.txt").readAllBytes(), StandardCharsets.UTF_8);
    }
}
