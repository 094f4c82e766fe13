package linked;

public final class Linked {
    public static final String TEXT = "linked two";

    private Linked() {}
}
