package three;

public final class Main {
    public static void main(String[] args) {
        System.out.println("old three ran at " + args[0]);
    }
}
