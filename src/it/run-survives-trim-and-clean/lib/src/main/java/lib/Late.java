package lib;

import java.io.InputStream;

public final class Late {
    public String say() throws Exception {
        try (InputStream in = Late.class.getResourceAsStream("late.txt")) {
            return new String(in.readAllBytes(), "UTF-8").strip();
        }
    }
}
