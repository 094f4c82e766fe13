package app;

import java.io.InputStream;

final class Late {
    String say() throws Exception {
        try (InputStream in = Late.class.getResourceAsStream("late.txt")) {
            return new String(in.readAllBytes(), "UTF-8").strip();
        }
    }
}
