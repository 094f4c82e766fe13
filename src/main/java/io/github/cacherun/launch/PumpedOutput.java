package io.github.cacherun.launch;

import java.util.List;
import java.util.function.Supplier;

/** Two pipes that this JVM reads. */
final class PumpedOutput extends Output {

    private final Supplier<Sink> out;
    private final Supplier<Sink> err;

    PumpedOutput(Supplier<Sink> out, Supplier<Sink> err) {
        this.out = out;
        this.err = err;
    }

    @Override
    void prepare(ProcessBuilder builder) {
        builder.redirectOutput(ProcessBuilder.Redirect.PIPE).redirectError(ProcessBuilder.Redirect.PIPE);
    }

    @Override
    Transfer follow(Process process) {
        return new Transfer(List.of(
                Pump.start(process.getInputStream(), out.get(), "standard output of " + process.pid()),
                Pump.start(process.getErrorStream(), err.get(), "standard error of " + process.pid())));
    }
}
