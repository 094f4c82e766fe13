package io.github.cacherun.os;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.Closeable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMutexTest {

    @TempDir
    Path path;

    /** As Maven has for the plugin in two projects, or in two versions. */
    @Test
    void oneClassRealmKeepsTheOthersOut() throws Exception {
        URL classes = FileMutex.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader one = realm(classes);
                URLClassLoader other = realm(classes)) {
            assertNotSame(load(one), load(other));
            Closeable inside = tryEnter(one);
            assertNotNull(inside);
            assertNull(tryEnter(other));
            assertNull(tryEnter(one));
            inside.close();
            Closeable next = tryEnter(other);
            assertNotNull(next);
            assertNull(tryEnter(one));
            next.close();
        }
    }

    private static URLClassLoader realm(URL classes) {
        return new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
    }

    private static Class<?> load(URLClassLoader realm) throws ClassNotFoundException {
        return realm.loadClass(FileMutex.class.getName());
    }

    private @Nullable Closeable tryEnter(URLClassLoader realm) throws Exception {
        return (Closeable) load(realm).getMethod("tryEnter", Path.class).invoke(null, path);
    }
}
