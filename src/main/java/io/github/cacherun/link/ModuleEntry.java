package io.github.cacherun.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * An entry of the class path as the module that it would be on the module path.
 *
 * @param descriptor the module, explicit or automatic
 * @param entry where it lies
 */
record ModuleEntry(ModuleDescriptor descriptor, ClassPathEntry entry) {

    /** 53.0, Java 9's: the format of descriptors has not changed since, but the JDK refuses versions newer than itself. */
    private static final int FIRST_VERSION_WITH_MODULES = 53;

    private static final int VERSION_OFFSET = 4;

    String name() {
        return descriptor.name();
    }

    /** The module that java makes of a file in {@code .jar}, or of a directory with a {@code module-info}; empty if it makes none. */
    static Optional<ModuleEntry> ofDependency(ClassPathEntry entry) throws IOException {
        if (Files.isDirectory(entry.file())) {
            return explicit(entry);
        }
        if (!entry.file().toString().endsWith(".jar")) {
            return Optional.empty();
        }
        try {
            Iterator<ModuleReference> modules =
                    ModuleFinder.of(entry.file()).findAll().iterator();
            return modules.hasNext()
                    ? Optional.of(new ModuleEntry(modules.next().descriptor(), entry))
                    : Optional.empty();
        } catch (FindException noNameOrTooNew) {
            return explicit(entry);
        }
    }

    /** The module that the entry's own {@code module-info} describes; empty if there is none that can be read. */
    static Optional<ModuleEntry> explicit(ClassPathEntry entry) throws IOException {
        Optional<byte[]> content = entry.moduleInfo();
        if (content.isEmpty() || content.get().length < VERSION_OFFSET + Integer.BYTES) {
            return Optional.empty();
        }
        byte[] bytes = content.get();
        ByteBuffer.wrap(bytes).putInt(VERSION_OFFSET, FIRST_VERSION_WITH_MODULES);
        Set<String> packages = packages(entry);
        try {
            return Optional.of(
                    new ModuleEntry(ModuleDescriptor.read(new ByteArrayInputStream(bytes), () -> packages), entry));
        } catch (InvalidModuleDescriptorException damaged) {
            return Optional.empty();
        }
    }

    /** As the JDK counts them: of resources too, where the folder's name is one that a package can have. */
    private static Set<String> packages(ClassPathEntry entry) throws IOException {
        Set<String> packages = new HashSet<>();
        try (Contents contents = Contents.of(entry.file())) {
            contents.names().filter(name -> !name.endsWith("/")).forEach(name -> {
                String packageName = ClassNames.binary(ClassNames.packageOf(name));
                if (SourceVersion.isName(packageName)) {
                    packages.add(packageName);
                }
            });
        }
        return packages;
    }

    /** For resolving alone: nothing can be read from it. */
    ModuleReference reference() {
        String name = descriptor.name();
        return new ModuleReference(descriptor, null) {
            @Override
            public ModuleReader open() throws IOException {
                throw new IOException(name + " is only resolved");
            }
        };
    }
}
