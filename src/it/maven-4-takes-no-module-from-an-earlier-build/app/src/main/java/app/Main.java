package app;

public final class Main {
    public static void main(String[] args) {
        System.out.println("app with " + lib.Lib.text());
    }
}
