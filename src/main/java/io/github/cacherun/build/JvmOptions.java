package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options for {@code java} as users give them. */
public final class JvmOptions {

    private static final String MAIN_CLASS = "the class to start is exec.mainClass";
    private static final String CLASS_PATH = "what is to be on the class path goes into additionalClasspathElements";
    private static final String MODULE = "the module to start is named in exec.mainClass, as module/package.Class";
    private static final String MODULE_PATH = "modules are taken from the dependencies";

    /** What chooses the program, which is our own affair, and what to use instead. */
    private static final Map<String, String> TAKEN = Map.ofEntries(
            Map.entry("-jar", MAIN_CLASS),
            Map.entry("-cp", CLASS_PATH),
            Map.entry("-classpath", CLASS_PATH),
            Map.entry("--class-path", CLASS_PATH),
            Map.entry("-m", MODULE),
            Map.entry("--module", MODULE),
            Map.entry("-p", MODULE_PATH),
            Map.entry("--module-path", MODULE_PATH));

    /** Those whose value may be a word of its own, as the launcher of OpenJDK has it. */
    private static final Set<String> WITH_VALUE = Set.of(
            "--add-exports",
            "--add-modules",
            "--add-opens",
            "--add-reads",
            "--describe-module",
            "--enable-native-access",
            "--limit-modules",
            "--patch-module",
            "--source",
            "--upgrade-module-path",
            "-d");

    private JvmOptions() {}

    /** Whether the value of an option may be the word behind it. */
    public static boolean isBeforeValue(String option) {
        return WITH_VALUE.contains(option);
    }

    /**
     * @throws InvalidRequestException when an option would make {@code java} start something else
     */
    static void check(List<String> options) throws InvalidRequestException {
        String open = "";
        for (String option : options) {
            if (!open.isEmpty()) {
                open = "";
            } else if (isBeforeValue(option)) {
                open = option;
            } else {
                check(option);
            }
        }
        if (!open.isEmpty()) {
            throw new InvalidRequestException("cache.jvmArgs ends with " + open + ", which needs a value behind it");
        }
    }

    private static void check(String option) throws InvalidRequestException {
        int end = option.startsWith("--") ? option.indexOf('=') : -1;
        String instead = TAKEN.get(end < 0 ? option : option.substring(0, end));
        if (instead != null) {
            throw new InvalidRequestException("cache.jvmArgs cannot have " + option + ": " + instead);
        }
        if (!option.startsWith("-") && !option.startsWith("@")) {
            throw new InvalidRequestException("cache.jvmArgs has \"" + option
                    + "\", which java would take for the class to start; options begin with -,"
                    + " and arguments of the program go into exec.args");
        }
    }

    /** A line for each; properties that may be secrets as digests. */
    static void addTo(InputManifest inputs, List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            inputs.add("jvm option " + (i + 1), shown(options.get(i)));
        }
    }

    private static String shown(String option) {
        int end = option.startsWith("-D") ? option.indexOf('=') : -1;
        if (end < 0) {
            return UserProperties.shown("", option);
        }
        String name = option.substring("-D".length(), end);
        return option.substring(0, end + 1) + UserProperties.shown(name, option.substring(end + 1));
    }
}
