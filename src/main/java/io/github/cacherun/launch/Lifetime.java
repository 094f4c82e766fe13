package io.github.cacherun.launch;

/** How long a program in the background lives. */
public enum Lifetime {
    /** At the latest until this JVM ends, which then ends it with its descendants. */
    OF_THIS_JVM,

    /** As long as it wants. It has no standard input then, and should not have output that this JVM carries. */
    OF_ITS_OWN
}
