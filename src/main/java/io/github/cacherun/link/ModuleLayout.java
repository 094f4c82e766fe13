package io.github.cacherun.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divides what a program consists of between module path and class path: modules that it needs go to the module path, all
 * others stay on the class path, where automatic modules see them.
 */
final class ModuleLayout {

    private static final int FIRST_WITH_MODULES = 9;

    private final LinkRequest request;
    private final Parts parts;
    private final MainName main;
    private final Map<String, ModuleEntry> observable = new LinkedHashMap<>();

    private ModuleLayout(LinkRequest request, Parts parts) {
        this.request = request;
        this.parts = parts;
        this.main = MainName.of(request.mainClass());
    }

    /**
     * All on the class path, unless the program is a module or its main class is named with one; with the reason, if that
     * program cannot run on the module path.
     *
     * @throws LinkException if the module that is named is nowhere, or the main class is not in it
     */
    static Layout of(LinkRequest request, Parts parts) throws IOException, LinkException {
        boolean isModule = parts.program().moduleInfo().isPresent();
        ModuleLayout modules = new ModuleLayout(request, parts);
        if (!request.modules() || (!isModule && modules.main.module().isEmpty())) {
            return Layout.onClassPath(request.classPath(), PathArgument.POSIX, "");
        }
        try {
            return modules.layout(isModule);
        } catch (NoModulePathException e) {
            return Layout.onClassPath(request.classPath(), PathArgument.POSIX, e.reason());
        }
    }

    private Layout layout(boolean isModule) throws IOException, LinkException, NoModulePathException {
        int feature = parts.java().feature().orElse(FIRST_WITH_MODULES);
        if (feature < FIRST_WITH_MODULES) {
            throw new NoModulePathException("Java " + feature + " runs the program, and it has no modules");
        }
        ModuleEntry own = isModule ? own() : null;
        observe(own);
        String root = root(own);
        Set<String> roots = new LinkedHashSet<>(List.of(root));
        if (own != null) {
            roots.add(own.name());
        }
        roots.addAll(request.addedModules());
        Collection<ModuleEntry> chosen = ModuleClosure.of(roots, observable, parts.java());
        ModulePackages.check(chosen, others(chosen));
        if (JavaRelease.isRunning(request.javaHome())) {
            roots.retainAll(observable.keySet());
            roots.add(root);
            ModuleResolution.check(chosen, roots);
        }
        return divided(root, own, chosen);
    }

    private ModuleEntry own() throws IOException, NoModulePathException {
        ClassPathEntry program = parts.program();
        ModuleEntry own = ModuleEntry.explicit(program)
                .orElseThrow(() -> new NoModulePathException("its module-info.class cannot be read"));
        for (String name : program.classes()) {
            if (ClassNames.packageOf(name).isEmpty()) {
                throw new NoModulePathException(
                        "class " + name + " is in no package, and a module has no such classes");
            }
        }
        return own;
    }

    /** Java takes the first of two modules with one name. */
    private void observe(@Nullable ModuleEntry own) throws IOException {
        if (own != null) {
            observable.put(own.name(), own);
        }
        for (ClassPathEntry dependency : parts.dependencies()) {
            Optional<ModuleEntry> module = ModuleEntry.ofDependency(dependency);
            module.ifPresent(found -> observable.putIfAbsent(found.name(), found));
        }
    }

    /** The module of the main class. */
    private String root(@Nullable ModuleEntry own) throws LinkException, NoModulePathException {
        String internal = ClassNames.internal(main.className());
        if (own != null && main.module().isEmpty()) {
            if (!parts.program().classes().contains(internal)) {
                throw new NoModulePathException("main class " + main.className() + " is not in module " + own.name()
                        + "; name its own module, as in -Dexec.mainClass=module/" + main.className());
            }
            return own.name();
        }
        ModuleEntry named = observable.get(main.module());
        if (named == null && !parts.java().modules().contains(main.module())) {
            throw new LinkException("module " + main.module() + " of main class " + request.mainClass()
                    + " is neither the program's nor on the class path; set -Dexec.mainClass="
                    + main.className() + " to run on the class path");
        }
        if (named != null && !named.entry().classes().contains(internal)) {
            throw new LinkException("main class " + main.className() + " is not in module " + main.module()
                    + ", which is " + named.entry().label() + "; set -Dexec.mainClass=...");
        }
        return main.module();
    }

    private List<ClassPathEntry> others(Collection<ModuleEntry> chosen) {
        Set<Path> modules = new HashSet<>();
        chosen.forEach(module -> modules.add(module.entry().file()));
        List<ClassPathEntry> others = new ArrayList<>(parts.dependencies());
        others.add(0, parts.program());
        others.removeIf(entry -> modules.contains(entry.file()));
        return others;
    }

    private Layout divided(String root, @Nullable ModuleEntry own, Collection<ModuleEntry> chosen)
            throws NoModulePathException {
        Set<Path> modulePath = new LinkedHashSet<>();
        chosen.forEach(module -> modulePath.add(module.entry().file()));
        modulePath.remove(parts.program().file());
        List<Path> classPath = new ArrayList<>(request.classPath());
        classPath.removeAll(modulePath);
        List<Path> modules = List.copyOf(modulePath);
        if (!PathArgument.POSIX.canHold(modules) || !PathArgument.POSIX.canHold(classPath)) {
            throw new NoModulePathException(
                    "the paths of its dependencies are too long for one argument of java," + " or have a ':' in them");
        }
        return new Layout(root, own == null ? "" : own.name(), modules, classPath, List.of(), "");
    }
}
