package io.github.cacherun.link;

import java.nio.file.Path;
import java.util.List;

/**
 * The start of an executable: a POSIX shell script that becomes {@code java}, with the file itself first on the class path
 * or the module path. The shell never reads on behind it. Where the program may have a class-data archive, the script
 * looks whether there is one; it uses the positional parameters for that, as any variable might be the program's.
 */
public final class ShellHead {

    /**
     * The environment variable whose value such a script gives to {@code java} as one more option, before all others. The
     * program does not see the variable.
     */
    public static final String OPTION_VARIABLE = "CACHE_MAVEN_PLUGIN_JVM_OPTION";

    /** The variables that java reads options from. */
    private static final String OPTIONS_OF_USER = "${JDK_JAVA_OPTIONS-} ${JAVA_TOOL_OPTIONS-} ${_JAVA_OPTIONS-}";

    /** Patterns of options that are, or of a file that may hold some. */
    private static final String ABOUT_ARCHIVES = "*-Xshare*|*Archive*|*-XX:AOT*|*@*|*-XX:Flags*|*-XX:VMOptionsFile*";

    /** The executable, wherever it lies by then. */
    private static final String ITSELF = "\"$0\"";

    private final StringBuilder head = new StringBuilder("#!/bin/sh\n");

    private ShellHead() {}

    static String of(LinkRequest request, Layout layout) throws LinkException {
        ShellHead head = new ShellHead();
        String java = quoted(request.java().toString());
        boolean archived = request.classData() != ClassData.NONE;
        head.append(archived ? "set --" : "exec " + java);
        request.jvmOptions().forEach(head::word);
        MainName main = MainName.of(request.mainClass());
        if (layout.isModular()) {
            head.modular(layout, main.className());
        } else {
            head.path("-cp", true, layout.classPath());
            head.word(main.className());
        }
        head.append(" \"$@\"\n");
        if (archived) {
            head.archived(request.classData());
            head.append("exec " + java + " \"$@\"\n");
        }
        String text = head.head.toString();
        if (text.indexOf('\0') >= 0) {
            throw new LinkException(
                    "a JVM option or the main class contains a NUL character; no argument of a program can");
        }
        return text;
    }

    /**
     * An archive that is being made is empty as yet. Options in the environment that are about archives can make java refuse
     * to start with ours, so there is none then. The shell may have been told to fail for variables that are not set.
     */
    private void archived(ClassData classData) {
        append("case \"" + OPTIONS_OF_USER + "\" in\n" + ABOUT_ARCHIVES + ") unset " + OPTION_VARIABLE + " ;;\n*)\n");
        String archive = ITSELF + ClassData.SUFFIX;
        append("[ -s " + archive + " ] && set -- -XX:SharedArchiveFile=" + archive);
        classData.quiet().forEach(this::word);
        append(" \"$@\"\n");
        String option = "\"${" + OPTION_VARIABLE + "-}\"";
        append("[ -n " + option + " ] && set -- " + option + " \"$@\" && unset " + OPTION_VARIABLE + "\n;;\nesac\n");
    }

    private void append(String text) {
        head.append(text);
    }

    /** The class path is always given: without it java would take the variable CLASSPATH of whoever calls. */
    private void modular(Layout layout, String mainClass) {
        boolean isModule = !layout.programModule().isEmpty();
        if (isModule || !layout.modulePath().isEmpty()) {
            path("--module-path", isModule, layout.modulePath());
        }
        if (isModule && !layout.programModule().equals(layout.rootModule())) {
            append(" --add-modules");
            word(layout.programModule());
        }
        path("-cp", !isModule, layout.classPath());
        append(" -m");
        word(layout.rootModule() + "/" + mainClass);
    }

    private void path(String option, boolean withItself, List<Path> paths) {
        head.append(' ').append(option).append(' ').append(withItself ? ITSELF : "");
        boolean first = !withItself;
        for (Path path : paths) {
            head.append(first ? "" : ":").append(quoted(path.toString()));
            first = false;
        }
        // a word all the same
        head.append(first ? "''" : "");
    }

    private void word(String word) {
        head.append(' ').append(quoted(word));
    }

    /** Nothing has a meaning between single quotes but the single quote (POSIX Shell Command Language, 2.2.2). */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
