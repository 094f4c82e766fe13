package io.github.cacherun.mojo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a program is to be started, as far as its command line says so.
 *
 * @param jdk the folder of the JDK that is named; null if none is
 * @param jvmOptions options for {@code java} that are named
 * @param mainClass the main class that is named, maybe after {@code module/}; null if none is
 * @param classPath what is named beside the program's own class path
 * @param modules whether it may run on the module path
 * @param arguments the program's arguments
 */
record Invocation(
        @Nullable String jdk,
        List<String> jvmOptions,
        @Nullable String mainClass,
        List<String> classPath,
        boolean modules,
        List<String> arguments) {}
