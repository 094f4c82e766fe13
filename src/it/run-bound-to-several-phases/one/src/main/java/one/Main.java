package one;

public final class Main {
    public static void main(String[] args) {
        System.out.println("old one ran at " + args[0]);
    }
}
