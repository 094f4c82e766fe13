package io.github.cacherun.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a user would type.
 *
 * @param name shown in the result
 * @param script for {@code sh -c}
 * @param before done before each run, unmeasured
 */
record Command(String name, Path directory, String script, Preparation before) {

    /** Something to be done before each run. */
    interface Preparation {
        void prepare() throws IOException;
    }

    Command(String name, Path directory, String script) {
        this(name, directory, script, () -> {});
    }

    Command after(Preparation preparation) {
        return new Command(name, directory, script, preparation);
    }
}
