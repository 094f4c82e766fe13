package io.github.cacherun.mojo;

import org.jspecify.annotations.Nullable;

/** Parameters that Maven always fills in. */
final class Injected {

    private Injected() {}

    static <T> T required(@Nullable T parameter) {
        if (parameter == null) {
            throw new IllegalStateException("Maven did not fill in a required parameter");
        }
        return parameter;
    }
}
