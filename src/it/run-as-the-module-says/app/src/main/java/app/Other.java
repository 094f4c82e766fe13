package app;

public final class Other {
    public static void main(String[] args) {
        System.out.println("the other");
    }
}
