package io.github.cacherun.os;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/** The user this process runs as: numeric ID on a Unix; there is none to ask for on Windows. */
public final class ProcessUser implements ToIntFunction<Os> {

    @Override
    public int applyAsInt(Os os) {
        // one stat takes a quarter of what loading UnixSystem's native library does, and this is paid at every start
        if (os == Os.LINUX) {
            try {
                return Ownership.of(Path.of("/proc/self")).uid();
            } catch (IOException e) {
                return fromNativeLibrary();
            }
        }
        return fromNativeLibrary();
    }

    private static int fromNativeLibrary() {
        return (int) new UnixSystem().getUid();
    }
}
