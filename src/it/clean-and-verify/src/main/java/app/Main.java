package app;

public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        System.out.println("ready");
        if (args.length > 0) {
            System.in.read();
        }
    }
}
