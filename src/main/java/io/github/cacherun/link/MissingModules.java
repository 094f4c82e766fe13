package io.github.cacherun.link;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** Modules that the program's {@code module-info} requires and nobody has. Programs without one need none. */
final class MissingModules {

    private MissingModules() {}

    static List<String> warnings(ClassPathEntry program, List<ClassPathEntry> dependencies, JavaRelease java)
            throws IOException {
        Optional<ClassReader> moduleInfo = program.moduleInfo().flatMap(ClassFile::reader);
        if (moduleInfo.isEmpty() || java.modules().isEmpty()) {
            return List.of();
        }
        Set<String> missing = required(moduleInfo.get());
        missing.removeAll(java.modules());
        if (!missing.isEmpty()) {
            try {
                missing.removeAll(names(dependencies));
            } catch (FindException e) {
                // a jar whose module has no name that the JDK can tell may be the one that is missed
                return List.of();
            }
        }
        List<String> warnings = new ArrayList<>();
        for (String name : missing) {
            warnings.add("module " + name
                    + ", which the program's module-info requires, is neither on the class path nor in the JDK");
        }
        return warnings;
    }

    /** The names as the JDK tells them: of a {@code module-info}, an Automatic-Module-Name, or the file. */
    private static Set<String> names(List<ClassPathEntry> dependencies) {
        Set<String> names = new HashSet<>();
        for (ClassPathEntry dependency : dependencies) {
            ModuleFinder.of(dependency.file())
                    .findAll()
                    .forEach(module -> names.add(module.descriptor().name()));
        }
        return names;
    }

    private static Set<String> required(ClassReader moduleInfo) {
        Set<String> required = new TreeSet<>();
        moduleInfo.accept(new Requirements(required), ClassReader.SKIP_DEBUG);
        return required;
    }

    /** Collects what is required at run time: {@code requires static} is for the compiler. */
    private static final class Requirements extends ClassVisitor {
        private final Set<String> names;

        Requirements(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public ModuleVisitor visitModule(String module, int moduleAccess, @Nullable String moduleVersion) {
            return new ModuleVisitor(api) {
                @Override
                public void visitRequire(String name, int access, @Nullable String version) {
                    if ((access & Opcodes.ACC_STATIC_PHASE) == 0) {
                        names.add(name);
                    }
                }
            };
        }
    }
}
