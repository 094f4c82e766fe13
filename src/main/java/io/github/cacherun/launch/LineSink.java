package io.github.cacherun.launch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** Makes lines of bytes. A line is decoded as a whole, so that no character is torn. */
final class LineSink implements Sink {

    private final Consumer<String> consumer;
    private final Charset charset;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineSink(Consumer<String> consumer, Charset charset) {
        this.consumer = consumer;
        this.charset = charset;
    }

    @Override
    public void take(byte[] bytes, int length) {
        int begin = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, begin, i - begin);
                deliver();
                begin = i + 1;
            }
        }
        line.write(bytes, begin, length - begin);
    }

    @Override
    public void end() {
        if (line.size() > 0) {
            deliver();
        }
    }

    private void deliver() {
        String text = line.toString(charset);
        line.reset();
        consumer.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
