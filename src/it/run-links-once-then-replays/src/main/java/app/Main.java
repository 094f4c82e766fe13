package app;

import java.util.ArrayList;
import java.util.List;

public final class Main {
    public static void main(String[] args) {
        System.out.println("ran " + raw().size());
    }

    /** The compiler warns of these raw types. */
    static List raw() {
        return new ArrayList();
    }
}
