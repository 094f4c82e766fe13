package io.github.cacherun.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which module has which package: one class loader loads them all, so no package may be in two places. */
final class ModulePackages {

    private ModulePackages() {}

    /**
     * @param modules what is on the module path
     * @param others what stays on the class path; its classes of a module's package would never be found
     * @throws NoModulePathException naming the package and both places
     */
    static void check(Collection<ModuleEntry> modules, List<ClassPathEntry> others) throws NoModulePathException {
        Map<String, ClassPathEntry> owners = new HashMap<>();
        for (ModuleEntry module : modules) {
            for (String packageName : module.descriptor().packages()) {
                ClassPathEntry other = owners.put(packageName, module.entry());
                if (other != null) {
                    throw split(packageName, other, module.entry());
                }
            }
        }
        for (ClassPathEntry entry : others) {
            for (String name : entry.classes()) {
                String packageName = ClassNames.binary(ClassNames.packageOf(name));
                ClassPathEntry owner = owners.get(packageName);
                if (owner != null) {
                    throw split(packageName, owner, entry);
                }
            }
        }
    }

    private static NoModulePathException split(String packageName, ClassPathEntry first, ClassPathEntry second) {
        return new NoModulePathException("package " + packageName + " is both in " + first.label() + " and in "
                + second.label() + ", and a module shares no package");
    }
}
