package io.github.cacherun.build;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.Label;
import io.github.cacherun.cache.Survey;
import java.nio.file.Path;

/**
 * What an action makes.
 *
 * @param kind what it is to the user
 * @param module whose it is, {@code groupId:artifactId}
 * @param name what the user calls it
 * @param action its action
 * @param file what its file is called
 * @param folder where it can be laid for somebody to look at, there or not
 */
record Product(Kind kind, String module, String name, ActionId action, ExecutableName file, Path folder) {

    /** Below what stays in a build directory until it is cleaned. */
    private static final String LOOKED_AT = "verify";

    /** What actions make. */
    enum Kind {
        MODULE,
        EXECUTABLE
    }

    /** Whose it is in the cache. */
    Label label() {
        Survey.Kind of = kind == Kind.MODULE ? Survey.Kind.BUILD_OUTPUT : Survey.Kind.EXECUTABLE;
        return new Label(of, module);
    }

    static Product module(BuildAction action) {
        String module = ReactorModules.key(action.project());
        return new Product(Kind.MODULE, module, action.name(), action.id(), action.output(), folder(action));
    }

    static Product executable(LinkAction action, ActionId id) {
        Path folder = folder(action.module().action());
        String module = ReactorModules.key(action.module().project());
        return new Product(Kind.EXECUTABLE, module, action.name().value(), id, action.name(), folder);
    }

    private static Path folder(BuildAction action) {
        return Path.of(action.project().getBuild().getDirectory(), CleanRoom.OWN, LOOKED_AT);
    }

    @Override
    public String toString() {
        return (kind == Kind.MODULE ? "module " : "executable ") + name;
    }
}
