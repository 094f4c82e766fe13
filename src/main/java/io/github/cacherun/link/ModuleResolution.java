package io.github.cacherun.link;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What {@code java} does with modules when it starts, done by the same code of the JDK. */
final class ModuleResolution {

    private ModuleResolution() {}

    /**
     * @throws NoModulePathException with what the JDK says, if it would not start
     */
    static void check(Collection<ModuleEntry> modules, Collection<String> roots) throws NoModulePathException {
        Map<String, ModuleReference> references = new TreeMap<>();
        modules.forEach(module -> references.put(module.name(), module.reference()));
        ModuleFinder finder = ModuleFinder.compose(ModuleFinder.ofSystem(), new Chosen(references));
        try {
            Configuration.empty().resolveAndBind(finder, ModuleFinder.of(), roots);
        } catch (FindException | ResolutionException e) {
            throw new NoModulePathException(String.valueOf(e.getMessage()));
        }
    }

    /** The modules that go to the module path. */
    private record Chosen(Map<String, ModuleReference> references) implements ModuleFinder {
        @Override
        public Optional<ModuleReference> find(String name) {
            return Optional.ofNullable(references.get(name));
        }

        @Override
        public Set<ModuleReference> findAll() {
            return new LinkedHashSet<>(references.values());
        }
    }
}
