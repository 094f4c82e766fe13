package io.github.cacherun.launch;

import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on at once. */
record StreamSink(OutputStream stream) implements Sink {

    @Override
    public void take(byte[] bytes, int length) throws IOException {
        stream.write(bytes, 0, length);
        stream.flush();
    }

    @Override
    public void end() {}
}
