package app;

import java.util.List;

public final class Main {
    public static void main(String[] args) {
        System.out.println(lib.Lib.text() + " " + List.of(args) + " " + System.getenv("IT_STAGE") + " in "
                + System.getProperty("user.dir"));
    }
}
