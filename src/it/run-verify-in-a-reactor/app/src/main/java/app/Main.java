package app;

import java.io.IOException;

public final class Main {
    public static void main(String[] args) throws IOException {
        System.out.println("app with " + mid.Mid.text());
    }
}
