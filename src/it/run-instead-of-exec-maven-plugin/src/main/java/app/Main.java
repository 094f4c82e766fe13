package app;

/** Tells how it was started, and does what its first argument says. */
public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("main " + Main.class.getName());
        for (String arg : args) {
            System.out.println("arg <" + arg + ">");
        }
        System.out.println("cwd " + System.getProperty("user.dir"));
        System.out.println("property " + System.getProperty("it.property"));
        System.out.println("env " + System.getenv("IT_STAGE"));
        System.out.println("assertions " + Main.class.desiredAssertionStatus());
        if (args.length > 1 && args[0].equals("exit")) {
            System.err.println("leaving");
            System.exit(Integer.parseInt(args[1]));
        }
        if (args.length > 1 && args[0].equals("sleep")) {
            Thread.sleep(Long.parseLong(args[1]));
            System.out.println("slept");
        }
    }
}
