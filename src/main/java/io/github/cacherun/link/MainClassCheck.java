package io.github.cacherun.link;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** That {@code java} will find the main class and something to start in it. It refuses only what cannot work. */
final class MainClassCheck {

    private static final String REMEDY = "; set -Dexec.mainClass=...";

    private MainClassCheck() {}

    static void check(String mainClass, ClassPathEntry program, List<ClassPathEntry> dependencies, JavaRelease java)
            throws IOException, LinkException {
        String name = ClassNames.internal(mainClass);
        if (program.classes().contains(name)) {
            if (!mayHaveMain(name, program, java)) {
                throw new LinkException(
                        "main class " + mainClass + " has no method public static void main(String[])" + REMEDY);
            }
        } else if (dependencies.stream().noneMatch(entry -> entry.classes().contains(name)) && !isOfTheJdk(name)) {
            throw new LinkException(
                    "main class " + mainClass + " not found in the module's classes or class path" + REMEDY);
        }
    }

    /**
     * Follows the superclasses, since {@code java} starts inherited main methods too. A superclass elsewhere may bring one,
     * or be JavaFX's Application, which needs none.
     */
    private static boolean mayHaveMain(String name, ClassPathEntry program, JavaRelease java) throws IOException {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (program.classes().contains(at) && seen.add(at)) {
            Optional<ClassFile> file = program.classFile(at);
            if (file.isEmpty() || isStartable(file.get(), java)) {
                return true;
            }
            at = file.get().superName();
        }
        return !at.equals("java/lang/Object");
    }

    private static boolean isStartable(ClassFile file, JavaRelease java) {
        return file.mains().contains(ClassFile.MainForm.STATIC_WITH_ARGUMENTS)
                || (!file.mains().isEmpty() && java.mayStartRelaxedMains());
    }

    /** Tools of the JDK are on every class path. */
    private static boolean isOfTheJdk(String name) {
        String packageName = ClassNames.binary(ClassNames.packageOf(name));
        return ModuleFinder.ofSystem().findAll().stream()
                .anyMatch(module -> module.descriptor().packages().contains(packageName));
    }
}
