package app;

public final class Main {
    public static void main(String[] args) throws Exception {
        Show.line("ä");
        Show.everything();
    }
}
