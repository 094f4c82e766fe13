package io.github.cacherun.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What a linker says of a program before the program is run: mistakes it would die of, as errors or warnings. */
final class LinkChecks {

    private LinkChecks() {}

    /**
     * The link output: warnings, a line each, in an order that depends on the program alone.
     *
     * @throws LinkException if the program cannot be started at all
     */
    static String run(LinkRequest request) throws IOException, LinkException {
        List<String> warnings = new ArrayList<>();
        ClassPathEntry program = ClassPathEntry.read(request.classes(), "the program's classes");
        List<ClassPathEntry> dependencies = read(request.classPath(), warnings);
        JavaRelease java = JavaRelease.of(request.javaHome());
        MainClassCheck.check(request.mainClass(), program, dependencies, java);
        warnings.addAll(DuplicateClasses.warnings(program, dependencies));
        warnings.addAll(SplitPackages.warnings(program, dependencies));
        warnings.addAll(NewerClasses.warnings(program, dependencies, java));
        warnings.addAll(MissingModules.warnings(program, dependencies, java));
        StringBuilder output = new StringBuilder();
        warnings.forEach(warning -> output.append("warning: ").append(warning).append('\n'));
        return output.toString();
    }

    private static List<ClassPathEntry> read(List<Path> classPath, List<String> warnings) {
        List<ClassPathEntry> entries = new ArrayList<>();
        // one that is listed twice is no duplicate: java looks only at the first
        for (Path file : new LinkedHashSet<>(classPath)) {
            try {
                if (Files.exists(file)) {
                    entries.add(ClassPathEntry.read(file));
                } else {
                    warnings.add("class path entry " + ClassPathEntry.labelOf(file) + " does not exist");
                }
            } catch (IOException e) {
                // java passes over what it cannot read, and so the program may well run
                warnings.add("class path entry " + ClassPathEntry.labelOf(file) + " cannot be read");
            }
        }
        return entries;
    }
}
