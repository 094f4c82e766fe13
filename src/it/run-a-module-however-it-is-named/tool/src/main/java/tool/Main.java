package tool;

public final class Main {
    public static void main(String[] args) {
        System.out.println("tool alone");
    }
}
