package io.github.cacherun.build;

import io.github.cacherun.link.MainClasses;
import io.github.cacherun.link.MainName;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the class that a module's program starts with. */
final class MainClass {

    private MainClass() {}

    /** Whether the JDK that is to run a program starts main methods of any form. */
    interface RelaxedMains {
        boolean areStarted() throws InvalidRequestException, IOException;
    }

    /**
     * What is asked for, else what the module's POM says, else the only one there is: one that every JDK starts, or if there
     * is none, one that the JDK at hand does.
     *
     * @param asked binary name, after {@code module/} where that is meant
     * @param relaxed whether that JDK starts main methods that are not public, static and with arguments; asked only if
     *     it matters
     * @throws InvalidRequestException when there is none or a choice
     */
    static String of(BuiltModule module, @Nullable String asked, RelaxedMains relaxed)
            throws InvalidRequestException, IOException {
        String configured = asked == null ? ConfiguredMainClass.in(module.project()) : asked;
        if (configured != null) {
            return configured;
        }
        List<String> candidates = candidates(module, relaxed);
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String name = ReactorModules.key(module.project());
        throw new InvalidRequestException(
                candidates.isEmpty()
                        ? none(name, module.record().mains().relaxed())
                        : "several main classes in " + name + ": " + String.join(", ", candidates)
                                + "; choose one with -Dexec.mainClass=" + candidates.get(0));
    }

    /** Whether a module can be run as it is. */
    static boolean isIn(BuiltModule module, @Nullable String asked, RelaxedMains relaxed)
            throws InvalidRequestException, IOException {
        if (asked == null) {
            return ConfiguredMainClass.in(module.project()) != null
                    || !candidates(module, relaxed).isEmpty();
        }
        MainName name = MainName.of(asked);
        boolean here =
                name.module().isEmpty() || name.module().equals(module.record().module());
        return here && module.record().mains().contains(name.className());
    }

    private static List<String> candidates(BuiltModule module, RelaxedMains relaxed)
            throws InvalidRequestException, IOException {
        MainClasses mains = module.record().mains();
        boolean useRelaxed = mains.strict().isEmpty() && !mains.relaxed().isEmpty() && relaxed.areStarted();
        return useRelaxed ? mains.relaxed() : mains.strict();
    }

    private static String none(String name, List<String> relaxed) {
        if (relaxed.isEmpty()) {
            return "no main class in " + name + ": none of its classes has a public static void main(String[]);"
                    + " add one, or name a class of a dependency with -Dexec.mainClass=...";
        }
        return "no main class in " + name + " that this JDK starts: " + String.join(", ", relaxed)
                + " would need Java 25, or Java 21 with -Dcache.jvmArgs=--enable-preview; run on such a JDK with"
                + " -Dcache.jdk=..., or declare public static void main(String[])";
    }
}
