package app;

import java.util.List;

public final class Main {
    public static void main(String[] args) {
        System.out.println("ran " + List.of(args) + " wrapped " + System.getenv("WRAPPED"));
    }
}
