package io.github.cacherun.link;

import java.io.Serial;

/** The program cannot be linked as it is: its user's to mend. The message says what is wrong and what to do. */
public final class LinkException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public LinkException(String message) {
        super(message);
    }
}
