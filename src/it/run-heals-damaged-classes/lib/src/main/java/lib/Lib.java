package lib;

public final class Lib {
    public static String text() {
        return "a sound lib";
    }
}
