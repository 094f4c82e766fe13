package app;

public final class One {
    public static void main(String[] args) {
        System.out.println("one ran");
    }
}
