package app;

public final class Main {
    public static void main(String[] args) throws Exception {
        Show.line("first");
        Show.line(linked.Linked.TEXT);
        Show.everything();
    }
}
