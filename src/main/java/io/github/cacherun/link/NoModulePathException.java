package io.github.cacherun.link;

import java.io.Serial;

/** The program cannot run on the module path, but may well on the class path. The message is the reason. */
final class NoModulePathException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    NoModulePathException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
