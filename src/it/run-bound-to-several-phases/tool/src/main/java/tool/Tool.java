package tool;

public final class Tool {

    /** Says by which of the modules' classes it is surrounded. */
    public static void main(String[] args) {
        System.out.println("old tool ran at " + args[0] + " with" + has("one") + has("two"));
    }

    private static String has(String module) {
        try {
            Class.forName(module + ".Main");
            return " " + module;
        } catch (ClassNotFoundException e) {
            return " no " + module;
        }
    }
}
