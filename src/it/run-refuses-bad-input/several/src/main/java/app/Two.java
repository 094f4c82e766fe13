package app;

public final class Two {
    public static void main(String[] args) {
        System.out.println("two ran");
    }
}
