package app;

public final class Main {
    public static void main(String[] args) throws Exception {
        Show.line(Processed.TEXT);
        Show.line(Generated.TEXT);
        Show.everything();
    }
}
