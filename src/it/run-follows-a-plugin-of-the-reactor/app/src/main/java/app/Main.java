package app;

public final class Main {
    public static void main(String[] args) throws Exception {
        try (var text = Main.class.getResourceAsStream("/generated.txt")) {
            System.out.println("made by the " + new String(text.readAllBytes()));
        }
    }
}
