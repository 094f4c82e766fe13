package io.github.cacherun.build;

import io.github.cacherun.cache.ExecutableName;
import org.jspecify.annotations.Nullable;

/**
 * Which program is asked for.
 *
 * @param module {@code artifactId} or {@code groupId:artifactId} of the module to run; null to find it
 * @param mainClass binary name of the main class, after {@code module/} where that is meant; null to find it
 * @param name name of the executable; null for the module's final name without its version
 * @param classPath what it runs with
 * @param jvm what it runs on
 */
public record ProgramRequest(
        @Nullable String module,
        @Nullable String mainClass,
        @Nullable ExecutableName name,
        ClassPathRequest classPath,
        JvmRequest jvm) {}
