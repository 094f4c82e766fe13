package io.github.cacherun.cache;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where this JVM's settings come from. No method references, which a cold JVM takes 10 ms to link, on every hit. */
enum JvmSettings implements Function<String, @Nullable String> {
    PROPERTIES {
        @Override
        public @Nullable String apply(String name) {
            return System.getProperty(name);
        }
    },
    ENVIRONMENT {
        @Override
        public @Nullable String apply(String name) {
            return System.getenv(name);
        }
    }
}
