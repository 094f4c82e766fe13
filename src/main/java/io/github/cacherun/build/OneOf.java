package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a path is one of some paths. */
record OneOf(Set<Path> paths) implements Predicate<Path> {

    @Override
    public boolean test(Path path) {
        return paths.contains(path);
    }
}
