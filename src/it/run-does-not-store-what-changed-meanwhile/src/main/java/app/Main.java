package app;

public final class Main {
    public static void main(String[] args) throws Exception {
        try (var text = Main.class.getResourceAsStream("/saved.txt")) {
            System.out.println("program: " + new String(text.readAllBytes()));
        }
    }
}
