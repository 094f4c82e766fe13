package io.github.cacherun.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether an executable is started with an archive of the classes it loads (class-data sharing, JEP 310, JEP 350), and
 * how the JDK that runs it is told of that. The archive lies beside the executable; one that does not fit is passed over
 * without a word by every JDK that this says more than {@link #NONE} of.
 *
 * <p>The archive is made of a list of classes that a run wrote, by a process that runs nothing of the program: that
 * costs the run nothing, and with JDK 25 it starts programs sooner than an AOT cache, whose training run takes a second
 * more to end (measured: {@code docs/performance.md}).
 */
public enum ClassData {
    /** No archive. */
    NONE,
    /** An archive of the classes as they are loaded. */
    LOADED,
    /** An archive of the classes as they are linked (JEP 483). */
    LINKED;

    /** Behind the name of the executable, as the JDK's own archives end. */
    public static final String SUFFIX = ".jsa";

    /** What a JDK says of itself that shares no classes in HotSpot's way. */
    private static final Set<String> OTHER_MACHINES = Set.of("IBM", "OpenJ9");

    /**
     * What neither keeps the JDK from making or using an archive nor does something in the process that makes it: that is
     * started with the program's options, and must not wait for a debugger or write over a log.
     */
    private static final List<String> HARMLESS = List.of(
            "-D",
            "-Xmx",
            "-Xms",
            "-Xmn",
            "-Xss",
            "-ea",
            "-da",
            "-esa",
            "-dsa",
            "-enableassertions",
            "-disableassertions",
            "-enablesystemassertions",
            "-disablesystemassertions",
            "-XX:ActiveProcessorCount=",
            "-XX:HeapDumpPath=",
            "-XX:Initial",
            "-XX:Max",
            "-XX:Min",
            "-XX:ReservedCodeCacheSize=",
            "-XX:Tiered",
            "-XX:+CrashOnOutOfMemoryError",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+HeapDumpOnOutOfMemoryError",
            "-XX:+Use",
            "--add-exports",
            "--add-modules",
            "--add-opens",
            "--add-reads",
            "--enable-native-access",
            "--enable-preview");

    /** Properties that start an agent, or let a JDK refuse archives. */
    private static final List<String> HARMFUL =
            List.of("-Dcom.sun.management.", "-Djava.security.manager", "-Djava.system.class.loader");

    /**
     * What suits a program.
     *
     * @param jdk what the JDK that runs it says of itself, its version first
     * @param options what {@code java} is called with
     * @param classPath what else is on its class path
     */
    public static ClassData of(String jdk, List<String> options, List<Path> classPath) {
        if (!areHarmless(options) || !areJars(classPath) || isOfOtherMachine(jdk)) {
            return NONE;
        }
        return ofFeature(feature(jdk));
    }

    /** Only what was tried or is known not to have changed between releases that were: a JDK refuses options it lacks. */
    private static ClassData ofFeature(int feature) {
        if (feature >= 17 && feature <= 23) {
            return LOADED;
        }
        return feature == 25 ? LINKED : NONE;
    }

    private static int feature(String jdk) {
        int feature = 0;
        for (int i = 0; i < jdk.length() && jdk.charAt(i) >= '0' && jdk.charAt(i) <= '9'; i++) {
            feature = Math.min(10 * feature + jdk.charAt(i) - '0', Short.MAX_VALUE);
        }
        return feature;
    }

    private static boolean isOfOtherMachine(String jdk) {
        for (String machine : OTHER_MACHINES) {
            if (jdk.contains(machine)) {
                return true;
            }
        }
        return false;
    }

    /** Archives hold nothing of directories, and some JDKs refuse those whose class path names one. */
    private static boolean areJars(List<Path> classPath) {
        for (Path path : classPath) {
            if (!path.toString().endsWith(".jar")) {
                return false;
            }
        }
        return true;
    }

    private static boolean areHarmless(List<String> options) {
        boolean value = false;
        for (String option : options) {
            if (!value && (!startsWithOne(option, HARMLESS) || startsWithOne(option, HARMFUL))) {
                return false;
            }
            value = !value
                    && option.startsWith("--")
                    && option.indexOf('=') < 0
                    && !option.equals(JavaRelease.ENABLE_PREVIEW);
        }
        return true;
    }

    private static boolean startsWithOne(String option, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (option.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The option that lets a run list its classes. */
    public String toList(Path list) {
        return "-XX:DumpLoadedClassList=" + list;
    }

    /**
     * The options that make an archive and start nothing: should one of them not be honoured, the other keeps the program
     * from running.
     */
    public List<String> toMake(Path list, Path archive) {
        List<String> options = new ArrayList<>(List.of(
                "-Xshare:dump", "--dry-run", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive));
        if (this == LINKED) {
            options.add("-XX:+AOTClassLinking");
        }
        return options;
    }

    /** The options beside the archive's: what the JDK has to say of one that does not fit is not the program's output. */
    List<String> quiet() {
        return this == LINKED ? List.of("-Xlog:cds*=off", "-Xlog:aot*=off") : List.of("-Xlog:cds*=off");
    }
}
