package io.github.cacherun.build;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One element of a module's resolved class path.
 *
 * @param coordinates {@code groupId:artifactId:extension[:classifier]}
 * @param version its version
 * @param scope its scope in this module; {@link #NO_SCOPE} if it is not on the class path
 * @param file where it lies; null for a module of this reactor, which has no file before it is built
 * @param hash SHA-256 of the file in lower-case hex; for a module of this reactor the output ID of
 *     its build, empty before it is built
 */
record ClassPathElement(
        String coordinates,
        String version,
        String scope,
        @Nullable Path file,
        String hash) {

    /** Of what a build depends on without having it on a class path. */
    static final String NO_SCOPE = "none";

    /** A module that is needed for the build, but as a plugin or the like rather than on the class path. */
    static ClassPathElement tool(String key, String version, String hash) {
        return new ClassPathElement(key + ":jar", version, NO_SCOPE, null, hash);
    }

    /** Whether a module of this reactor stands here. */
    boolean isModule() {
        return file == null;
    }

    /** {@code groupId:artifactId}. */
    String key() {
        int group = coordinates.indexOf(':');
        return coordinates.substring(0, coordinates.indexOf(':', group + 1));
    }

    ClassPathElement withHash(String known) {
        return new ClassPathElement(coordinates, version, scope, file, known);
    }
}
