package io.github.cacherun.build;

import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.ExecutableName;

/**
 * What an action makes.
 *
 * @param kind what it is to the user
 * @param name what the user calls it
 * @param action its action
 * @param file what its file is called
 */
record Product(Kind kind, String name, ActionId action, ExecutableName file) {

    /** What actions make. */
    enum Kind {
        MODULE,
        EXECUTABLE
    }

    static Product module(BuildAction action) {
        return new Product(Kind.MODULE, action.name(), action.id(), action.output());
    }

    static Product executable(LinkAction action, ActionId id) {
        return new Product(Kind.EXECUTABLE, action.name().value(), id, action.name());
    }

    @Override
    public String toString() {
        return (kind == Kind.MODULE ? "module " : "executable ") + name;
    }
}
