package io.github.cacherun.launch;

/** The descriptors of this JVM. */
final class InheritedOutput extends Output {

    @Override
    void prepare(ProcessBuilder builder) {
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    @Override
    Transfer follow(Process process) {
        return Transfer.NONE;
    }
}
