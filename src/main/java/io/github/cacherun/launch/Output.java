package io.github.cacherun.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where a program's standard output and error go. */
public abstract sealed class Output permits InheritedOutput, FileOutput, PumpedOutput {

    /** To this JVM's own descriptors: whatever they are, a terminal included, the program has them. */
    public static Output inherited() {
        return new InheritedOutput();
    }

    /** Both to one file, which is replaced; its folder is made. */
    public static Output toFile(Path file) {
        return new FileOutput(file);
    }

    /**
     * Line by line, without its end, to one consumer each, and what follows the last line feed too. Decoded as this JVM
     * does by default. The two consumers are called on a thread each.
     */
    public static Output lines(Consumer<String> out, Consumer<String> err) {
        Charset charset = Charset.defaultCharset();
        return new PumpedOutput(() -> new LineSink(out, charset), () -> new LineSink(err, charset));
    }

    /** Byte by byte to one stream each, on a thread each, and flushed as they come. The streams are left open. */
    public static Output passedOn(OutputStream out, OutputStream err) {
        return new PumpedOutput(() -> new StreamSink(out), () -> new StreamSink(err));
    }

    /** Sees to it before the start that the output goes there. */
    abstract void prepare(ProcessBuilder builder) throws IOException;

    /** Carries the output of a program just started, if somebody must, until the result is closed. */
    abstract Transfer follow(Process process);
}
