package io.github.cacherun.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** The name of the module that a program is. */
public final class ModuleName {

    private ModuleName() {}

    /**
     * What the {@code module-info} in a jar of classes calls it; empty if there is none that can be read.
     *
     * @throws IOException if the jar cannot be read
     */
    public static String of(Path classesJar) throws IOException {
        try (ZipFile jar = new ZipFile(classesJar.toFile())) {
            if (jar.getEntry(ClassPathEntry.MODULE_INFO) == null) {
                return "";
            }
        }
        return ModuleEntry.explicit(ClassPathEntry.read(classesJar))
                .map(ModuleEntry::name)
                .orElse("");
    }
}
