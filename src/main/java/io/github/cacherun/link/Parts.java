package io.github.cacherun.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is linked, as far as it can be read.
 *
 * @param program the program's own classes
 * @param dependencies the entries of the class path behind them, each once
 * @param java what runs it
 * @param warnings what could not be read
 */
record Parts(ClassPathEntry program, List<ClassPathEntry> dependencies, JavaRelease java, List<String> warnings) {

    static Parts of(LinkRequest request) throws IOException {
        ClassPathEntry program = ClassPathEntry.read(request.classes(), "the program's classes");
        List<ClassPathEntry> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        // one that is listed twice is no duplicate: java looks only at the first
        for (Path file : new LinkedHashSet<>(request.classPath())) {
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
        return new Parts(program, entries, JavaRelease.of(request.javaHome()), warnings);
    }
}
