package snapshot;

public final class Snapshot {
    /** Compiled into those who use it. */
    public static final String CONSTANT = "snapshot @version@, the @text@";

    private Snapshot() {}
}
