package io.github.cacherun.watched;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A path of a {@link WatchedFileSystem}: all is as with the real path, save to which file system it belongs. */
final class WatchedPath implements InvocationHandler {

    private final Path real;
    private final WatchedFileSystem fileSystem;

    private WatchedPath(Path real, WatchedFileSystem fileSystem) {
        this.real = real;
        this.fileSystem = fileSystem;
    }

    static Path of(Path path, WatchedFileSystem fileSystem) {
        return (Path) Proxy.newProxyInstance(
                WatchedPath.class.getClassLoader(),
                new Class<?>[] {Path.class},
                new WatchedPath(real(path), fileSystem));
    }

    /** The real path of any. */
    static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? ((WatchedPath) Proxy.getInvocationHandler(path)).real : path;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return fileSystem;
        }
        Object[] reals = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < reals.length; i++) {
            if (reals[i] instanceof Path path) {
                reals[i] = real(path);
            }
        }
        try {
            Object result = method.invoke(real, reals);
            return result instanceof Path path ? of(path, fileSystem) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
