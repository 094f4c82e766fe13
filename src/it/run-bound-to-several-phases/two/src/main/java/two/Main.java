package two;

public final class Main {
    public static void main(String[] args) {
        System.out.println("old two ran at " + args[0]);
    }
}
