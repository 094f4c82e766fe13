package app;

public class Other {
    public static void main(String[] args) {
        System.out.println("main " + Other.class.getName());
    }
}
