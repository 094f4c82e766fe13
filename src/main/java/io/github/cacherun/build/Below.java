package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * Whether a path is one of some folders or lies in one. No lambdas: each costs a cold JVM a millisecond on the way to the
 * program.
 */
record Below(Collection<Path> folders) implements Predicate<Path> {

    @Override
    public boolean test(Path path) {
        for (Path above = path; above != null; above = above.getParent()) {
            if (folders.contains(above)) {
                return true;
            }
        }
        return false;
    }
}
