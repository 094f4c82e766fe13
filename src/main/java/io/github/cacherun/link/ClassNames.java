package io.github.cacherun.link;

import java.util.Optional;

/** Names of classes in a jar or a directory. */
final class ClassNames {

    private static final String SUFFIX = ".class";

    private ClassNames() {}

    /**
     * The internal name of the class that an entry holds for the class path; empty for other entries. Not classes are
     * module and package descriptions, versions for other JDKs below {@code META-INF}, and names that no compiler makes: a
     * jar may hold anything, and a name with control characters in it would reach the user's terminal.
     */
    static Optional<String> inEntry(String entry) {
        if (!entry.endsWith(SUFFIX) || entry.startsWith("META-INF/")) {
            return Optional.empty();
        }
        String name = entry.substring(0, entry.length() - SUFFIX.length());
        String simple = name.substring(name.lastIndexOf('/') + 1);
        boolean plain = !simple.isEmpty() && name.chars().noneMatch(c -> c == '.' || Character.isISOControl(c));
        boolean description = simple.equals("module-info") || simple.equals("package-info");
        return plain && !description ? Optional.of(name) : Optional.empty();
    }

    /** The entry that holds a class of this internal name. */
    static String entry(String internalName) {
        return internalName + SUFFIX;
    }

    static String internal(String binaryName) {
        return binaryName.replace('.', '/');
    }

    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    /** The package of a class, both as internal names; empty for the unnamed package. */
    static String packageOf(String internalName) {
        return internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
    }
}
