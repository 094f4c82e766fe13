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

    /**
     * @param relaxed whether the JDK that runs the program starts main methods of any form
     */
    static void check(String mainClass, ClassPathEntry program, List<ClassPathEntry> dependencies, boolean relaxed)
            throws IOException, LinkException {
        String name = ClassNames.internal(mainClass);
        if (program.classes().contains(name)) {
            checkMain(mainClass, name, program, relaxed);
        } else if (dependencies.stream().noneMatch(entry -> entry.classes().contains(name)) && !isOfTheJdk(name)) {
            throw new LinkException(
                    "main class " + mainClass + " not found in the module's classes or class path" + REMEDY);
        }
    }

    private static void checkMain(String mainClass, String name, ClassPathEntry program, boolean relaxed)
            throws IOException, LinkException {
        if (mayHaveMain(name, program, relaxed)) {
            return;
        }
        if (!relaxed && mayHaveMain(name, program, true)) {
            throw new LinkException("main class " + mainClass + " has no method public static void main(String[]),"
                    + " and only Java 25 and later start others; run on such a JDK, or declare that method");
        }
        throw new LinkException(
                "main class " + mainClass + " has no method public static void main(String[])" + REMEDY);
    }

    /**
     * Follows the superclasses, since {@code java} starts inherited main methods too. A superclass elsewhere may bring one,
     * or be JavaFX's Application, which needs none.
     */
    private static boolean mayHaveMain(String name, ClassPathEntry program, boolean relaxed) throws IOException {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (program.classes().contains(at) && seen.add(at)) {
            Optional<ClassFile> file = program.classFile(at);
            if (file.isEmpty() || isStartable(file.get(), relaxed)) {
                return true;
            }
            at = file.get().superName();
        }
        return !at.equals("java/lang/Object");
    }

    private static boolean isStartable(ClassFile file, boolean relaxed) {
        return file.mains().contains(ClassFile.MainForm.STATIC_WITH_ARGUMENTS)
                || (relaxed && !file.mains().isEmpty());
    }

    /** Tools of the JDK are on every class path. */
    private static boolean isOfTheJdk(String name) {
        String packageName = ClassNames.binary(ClassNames.packageOf(name));
        return ModuleFinder.ofSystem().findAll().stream()
                .anyMatch(module -> module.descriptor().packages().contains(packageName));
    }
}
