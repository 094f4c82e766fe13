package io.github.cacherun.link;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a JDK says about itself in its {@code release} file.
 *
 * @param feature its feature version, as 17; empty if it does not say
 * @param modules the names of its modules; empty if it does not say
 */
public record JavaRelease(OptionalInt feature, Set<String> modules) {

    /** JDK 1.1 wrote 45, and from 1.2 on each release counted one up (JVMS 4.1). */
    private static final int MAJOR_OF_FEATURE_ZERO = 44;

    private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d{1,4})(?:\\D.*)?");

    static final String ENABLE_PREVIEW = "--enable-preview";

    /** The first one that starts a class without {@code public static void main(String[])} (JEP 512). */
    private static final int RELAXED_MAINS = 25;

    /** The first one that did so as a preview (JEP 445). */
    private static final int RELAXED_MAINS_PREVIEW = 21;

    public JavaRelease {
        modules = Set.copyOf(modules);
    }

    static JavaRelease of(Path javaHome) {
        ReleaseFile release = release(javaHome);
        return new JavaRelease(feature(release), modules(javaHome, release.value("MODULES")));
    }

    /**
     * Whether a JDK starts classes whose main method is not public, static and with arguments; one that does not say its
     * version may. Reads one small file.
     *
     * @param options what {@code java} is called with
     */
    public static boolean startsRelaxedMains(Path javaHome, List<String> options) {
        return new JavaRelease(feature(release(javaHome)), Set.of())
                .startsRelaxedMains(options.contains(ENABLE_PREVIEW));
    }

    boolean startsRelaxedMains(boolean preview) {
        return feature.isEmpty() || feature.getAsInt() >= (preview ? RELAXED_MAINS_PREVIEW : RELAXED_MAINS);
    }

    private static ReleaseFile release(Path javaHome) {
        try {
            return ReleaseFile.read(javaHome);
        } catch (IOException none) {
            // not every JDK has one: what is unknown is not checked
            return new ReleaseFile("", new Properties());
        }
    }

    /** The newest class-file version it can load; empty if that is not known. */
    OptionalInt newestMajor() {
        return feature.isPresent() ? OptionalInt.of(feature.getAsInt() + MAJOR_OF_FEATURE_ZERO) : feature;
    }

    /** The feature version of the first JDK that could load a class-file version. */
    static int featureOf(int major) {
        return major - MAJOR_OF_FEATURE_ZERO;
    }

    private static OptionalInt feature(ReleaseFile release) {
        Matcher matcher = FEATURE.matcher(release.value("JAVA_VERSION"));
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static Set<String> modules(Path javaHome, String names) {
        if (isRunning(javaHome)) {
            return ModuleFinder.ofSystem().findAll().stream()
                    .map(ModuleReference::descriptor)
                    .map(ModuleDescriptor::name)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Pattern.compile(" ")
                .splitAsStream(names)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is the JDK that this JVM is of. */
    static boolean isRunning(Path javaHome) {
        try {
            return Files.isSameFile(javaHome, Path.of(System.getProperty("java.home")));
        } catch (IOException e) {
            return false;
        }
    }
}
