package io.github.cacherun.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Two build outputs, or two executables, file by file. Contents are compared, not how they are compressed or in which
 * order they stand. The build ID of an executable is none of its own: it follows from all the rest.
 *
 * @param differences the head first, then by name; empty when all contents are equal
 */
public record JarComparison(List<JarDifference> differences) {

    /** So many names tell what is wrong, and more would push it out of sight. */
    private static final int SHOWN = 20;

    public JarComparison {
        differences = List.copyOf(differences);
    }

    /**
     * Reads both files.
     *
     * @throws IOException also when one of them is neither a {@link ClassesJar} nor an executable of a linker
     */
    public static JarComparison between(Path old, Path fresh) throws IOException {
        try (ComparedJar before = ComparedJar.open(old);
                ComparedJar after = ComparedJar.open(fresh)) {
            List<JarDifference> differences = new ArrayList<>();
            if (!before.hasHeadOf(after)) {
                differences.add(new JarDifference(JarDifference.HEAD, before.headSize(), after.headSize()));
            }
            TreeSet<String> names = new TreeSet<>(before.names());
            names.addAll(after.names());
            for (String name : names) {
                if (!before.hasEntryOf(after, name)) {
                    differences.add(new JarDifference(name, before.size(name), after.size(name)));
                }
            }
            return new JarComparison(differences);
        }
    }

    /** How many files a jar has, directories not counted. */
    public static int files(Path jar) throws IOException {
        int files = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                files += entry.isDirectory() ? 0 : 1;
            }
        }
        return files;
    }

    /** A line for each difference, the first of them if there are many; one that says so if there is none. */
    public List<String> lines() {
        if (differences.isEmpty()) {
            return List.of("all files are equal, only their order or compression differs");
        }
        List<String> lines = new ArrayList<>();
        for (JarDifference difference : differences.subList(0, Math.min(SHOWN, differences.size()))) {
            lines.add(difference.toString());
        }
        if (differences.size() > SHOWN) {
            lines.add("and " + (differences.size() - SHOWN) + " more");
        }
        return lines;
    }
}
