package io.github.cacherun.build;

import io.github.cacherun.cache.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The modules whose build outputs are known in this call. */
final class BuiltModules {

    private final Map<String, BuiltModule> modules = new HashMap<>();

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

    /** How long the lifecycles ran of all of them. */
    Duration took() {
        Duration took = Duration.ZERO;
        for (BuiltModule module : modules.values()) {
            took = took.plus(module.record().took());
        }
        return took;
    }
}
