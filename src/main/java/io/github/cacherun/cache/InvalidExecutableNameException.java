package io.github.cacherun.cache;

import java.nio.charset.StandardCharsets;

/** An executable cannot have this name; the message says why not and how to choose another. */
public final class InvalidExecutableNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidExecutableNameException(String name, String complaint) {
        super("the executable name " + QuotedText.of(name.getBytes(StandardCharsets.UTF_8)) + " " + complaint
                + ": choose another one with -Dcache.name=..., a plain file name that is valid on every system");
    }
}
