package io.github.cacherun.launch;

import java.io.IOException;

/** What takes the bytes of one stream; called by one thread at a time. */
interface Sink {

    /** Takes the first {@code length} bytes. */
    void take(byte[] bytes, int length) throws IOException;

    /** Called once, after the last byte. */
    void end();
}
