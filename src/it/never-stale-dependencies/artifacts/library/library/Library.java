package library;

public final class Library {
    /** Compiled into those who use it. */
    public static final String CONSTANT = "library @version@, the @text@";

    private Library() {}

    public static String text() {
        return CONSTANT;
    }
}
