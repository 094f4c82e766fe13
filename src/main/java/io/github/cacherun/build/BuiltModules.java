package io.github.cacherun.build;

import io.github.cacherun.action.MissCause;
import io.github.cacherun.cache.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules whose build outputs are known in this call. */
final class BuiltModules {

    private final Map<String, BuiltModule> modules = new HashMap<>();
    private @Nullable MissCause firstMiss;

    BuiltModule add(BuiltModule module) {
        modules.put(module.action().module(), module);
        return module;
    }

    /** By its key. */
    BuiltModule get(String key) {
        BuiltModule module = modules.get(key);
        if (module == null) {
            throw new IllegalStateException("not built yet: " + key);
        }
        return module;
    }

    /** The build outputs of all of them. */
    List<Entry> outputs() {
        List<Entry> entries = new ArrayList<>();
        for (BuiltModule module : modules.values()) {
            entries.add(module.output());
        }
        return entries;
    }

    /** Whether what is made from them may be stored: none was changed while it was built, or can be kept. */
    boolean allLasting() {
        for (BuiltModule module : modules.values()) {
            if (!module.lasting()) {
                return false;
            }
        }
        return true;
    }

    /** Something was not in the cache; what it was first is what the others follow from. */
    void missed(MissCause cause) {
        if (firstMiss == null) {
            firstMiss = cause;
        }
    }

    /** Why something was not in the cache; null if all was. */
    @Nullable
    MissCause firstMiss() {
        return firstMiss;
    }

    /** How long the lifecycles ran in this call. */
    Duration tookNow() {
        Duration took = Duration.ZERO;
        for (BuiltModule module : modules.values()) {
            took = module.isHit() ? took : took.plus(module.record().took());
        }
        return took;
    }

    /** How long the lifecycles ran of all of them. */
    Duration took() {
        Duration took = Duration.ZERO;
        for (BuiltModule module : modules.values()) {
            took = took.plus(module.record().took());
        }
        return took;
    }
}
