package io.github.cacherun.link;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The modules that a program needs: what its roots require, what provides services that those or the JDK use, and what all
 * these require in turn. What {@code requires static} names is for the compiler, and automatic modules require nothing.
 */
final class ModuleClosure {

    private final Map<String, ModuleEntry> observable;
    private final JavaRelease java;
    private final Map<String, ModuleEntry> chosen = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private ModuleClosure(Map<String, ModuleEntry> observable, JavaRelease java) {
        this.observable = observable;
        this.java = java;
    }

    /**
     * Those of the observable modules that are needed, roots first.
     *
     * @throws NoModulePathException if one is required that neither they nor the JDK have
     */
    static Collection<ModuleEntry> of(Collection<String> roots, Map<String, ModuleEntry> observable, JavaRelease java)
            throws NoModulePathException {
        ModuleClosure closure = new ModuleClosure(observable, java);
        ModuleFinder.ofSystem()
                .findAll()
                .forEach(module -> closure.used.addAll(module.descriptor().uses()));
        for (String root : roots) {
            if (observable.containsKey(root)) {
                closure.choose(root);
            }
        }
        while (closure.chooseProvider()) {
            // what a provider brings may use further services
        }
        return closure.chosen.values();
    }

    private void choose(String root) throws NoModulePathException {
        Deque<String> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            String name = open.remove();
            ModuleEntry module = observable.get(name);
            if (module != null && chosen.putIfAbsent(name, module) == null) {
                used.addAll(module.descriptor().uses());
                addRequired(module.descriptor(), open);
            }
        }
    }

    private void addRequired(ModuleDescriptor module, Deque<String> open) throws NoModulePathException {
        for (Requires required : module.requires()) {
            boolean compileOnly = required.modifiers().contains(Requires.Modifier.STATIC);
            // the JDK's own come first, as java looks for them
            if (compileOnly || java.modules().contains(required.name())) {
                continue;
            }
            if (!observable.containsKey(required.name()) && !java.modules().isEmpty()) {
                throw new NoModulePathException("module " + required.name() + ", which module " + module.name()
                        + " requires, is neither on the class path nor in the JDK");
            }
            open.add(required.name());
        }
    }

    private boolean chooseProvider() throws NoModulePathException {
        for (ModuleEntry module : observable.values()) {
            if (!chosen.containsKey(module.name()) && providesWhatIsUsed(module.descriptor())) {
                choose(module.name());
                return true;
            }
        }
        return false;
    }

    private boolean providesWhatIsUsed(ModuleDescriptor module) {
        for (ModuleDescriptor.Provides provided : module.provides()) {
            if (used.contains(provided.service())) {
                return true;
            }
        }
        return false;
    }
}
