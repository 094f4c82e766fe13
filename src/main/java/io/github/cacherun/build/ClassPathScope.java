package io.github.cacherun.build;

import java.util.Locale;

/** Which dependencies a program runs with: the values of exec-maven-plugin's {@code classpathScope}, by its meaning. */
public enum ClassPathScope {
    /** What the module is run with when it is deployed. */
    RUNTIME,
    /** What the module is compiled with. */
    COMPILE,
    /** Both: what a container would bring as well. */
    PROVIDED,
    /** All, and the module's test classes. */
    TEST,
    /** Nothing but dependencies of scope {@code system}; not even the module's own classes. */
    SYSTEM;

    /** Whether a dependency of this Maven scope is on the class path. */
    boolean has(String dependencyScope) {
        return switch (dependencyScope) {
            case "compile" -> this != SYSTEM;
            case "runtime" -> this != SYSTEM && this != COMPILE;
            case "provided" -> this != SYSTEM && this != RUNTIME;
            case "system" -> this != RUNTIME;
            case "test" -> this == TEST;
            default -> false;
        };
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
