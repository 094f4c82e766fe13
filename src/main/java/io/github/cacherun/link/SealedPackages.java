package io.github.cacherun.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Packages of the program that a dependency has too, where one of both seals the package, which makes the JVM refuse the
 * other's classes. Elsewhere a split package is everyday life on a class path and not told.
 */
final class SealedPackages {

    private SealedPackages() {}

    static List<String> warnings(ClassPathEntry program, List<ClassPathEntry> dependencies) {
        Set<String> own = new HashSet<>();
        program.classes().forEach(name -> own.add(ClassNames.packageOf(name)));
        // the unnamed package is nobody's
        own.remove("");
        List<String> warnings = new ArrayList<>();
        for (ClassPathEntry dependency : dependencies) {
            Set<String> shared = shared(own, dependency);
            if (!shared.isEmpty()) {
                warnings.addAll(warnings(program, dependency, shared));
            }
        }
        return warnings;
    }

    private static List<String> warnings(ClassPathEntry program, ClassPathEntry dependency, Set<String> shared) {
        Manifest ours = program.manifest();
        Manifest theirs = dependency.manifest();
        List<String> warnings = new ArrayList<>();
        for (String name : shared) {
            if (isSealed(ours, name) || isSealed(theirs, name)) {
                warnings.add("package " + ClassNames.binary(name) + " is both in " + program.label() + " and in "
                        + dependency.label() + ", and one of them seals it");
            }
        }
        return warnings;
    }

    /** The attribute of the package's own section counts more than the main one (JAR File Specification). */
    private static boolean isSealed(Manifest manifest, String internalPackage) {
        Attributes section = manifest.getAttributes(internalPackage + "/");
        String sealed = section == null ? null : section.getValue(Attributes.Name.SEALED);
        if (sealed == null) {
            sealed = manifest.getMainAttributes().getValue(Attributes.Name.SEALED);
        }
        return "true".equalsIgnoreCase(sealed);
    }

    private static Set<String> shared(Set<String> packages, ClassPathEntry entry) {
        Set<String> shared = new TreeSet<>();
        for (String name : entry.classes()) {
            String packageName = ClassNames.packageOf(name);
            if (packages.contains(packageName)) {
                shared.add(packageName);
            }
        }
        return shared;
    }
}
