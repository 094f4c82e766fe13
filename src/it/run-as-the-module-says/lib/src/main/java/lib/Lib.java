package lib;

public final class Lib {
    public static String text() {
        return "the old lib";
    }
}
