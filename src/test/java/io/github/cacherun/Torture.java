package io.github.cacherun;

import java.time.Duration;

/**
 * How much a test does that has a short form, for every build, and a long one, for {@code mvn -Ptorture verify}. Such tests
 * carry the tag {@value #TAG}.
 */
public final class Torture {

    /** Of the tests that have a long form. */
    public static final String TAG = "torture";

    private static final boolean LONG = Boolean.getBoolean("torture");

    private Torture() {}

    /** How often to do it. */
    public static int times(int inEveryBuild, int underTorture) {
        return LONG ? underTorture : inEveryBuild;
    }

    /** For how long to do it. */
    public static Duration during(Duration inEveryBuild, Duration underTorture) {
        return LONG ? underTorture : inEveryBuild;
    }
}
