package four;

public final class Main {
    public static void main(String[] args) {
        System.out.println("old four ran at " + args[0]);
    }
}
