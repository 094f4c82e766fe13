package io.github.cacherun.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of a program that can be started, by their binary names, sorted.
 *
 * @param strict those that declare {@code public static void main(String[])}: every {@code java} starts them
 * @param relaxed those that {@code java} starts only since JEP 512 ({@link JavaRelease#startsRelaxedMains})
 */
public record MainClasses(List<String> strict, List<String> relaxed) {

    public MainClasses {
        strict = List.copyOf(strict);
        relaxed = List.copyOf(relaxed);
    }

    /**
     * Looks at all classes in a jar. A file that is no class, or not the one its name says, is passed over; classes of any
     * version are read.
     *
     * @throws IOException if the jar cannot be read
     */
    public static MainClasses find(Path classesJar) throws IOException {
        Map<String, ClassFile> files = read(classesJar);
        List<String> strict = new ArrayList<>();
        List<String> relaxed = new ArrayList<>();
        for (ClassFile file : files.values()) {
            if (file.mains().contains(ClassFile.MainForm.STATIC_WITH_ARGUMENTS)) {
                strict.add(ClassNames.binary(file.name()));
            } else if (isRelaxed(file, files)) {
                relaxed.add(ClassNames.binary(file.name()));
            }
        }
        Collections.sort(strict);
        Collections.sort(relaxed);
        return new MainClasses(strict, relaxed);
    }

    /** These and others. */
    public MainClasses with(MainClasses others) {
        return new MainClasses(union(strict, others.strict), union(relaxed, others.relaxed));
    }

    private static List<String> union(List<String> some, List<String> others) {
        TreeSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Whether a class has a main method that can be started. */
    public boolean contains(String binaryName) {
        return strict.contains(binaryName) || relaxed.contains(binaryName);
    }

    private static Map<String, ClassFile> read(Path classesJar) throws IOException {
        Map<String, ClassFile> files = new HashMap<>();
        try (ZipFile jar = new ZipFile(classesJar.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                Optional<String> name = ClassNames.inEntry(entry.getName());
                if (name.isPresent()) {
                    read(jar, entry)
                            .filter(file -> file.name().equals(name.get()))
                            .ifPresent(file -> files.put(name.get(), file));
                }
            }
        }
        return files;
    }

    private static Optional<ClassFile> read(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return ClassFile.read(content.readAllBytes());
        }
    }

    /** An instance method may come from a superclass that is abstract; a static one can be started where it is. */
    private static boolean isRelaxed(ClassFile file, Map<String, ClassFile> files) {
        if (file.mains().contains(ClassFile.MainForm.STATIC)) {
            return true;
        }
        ClassFile at = file.isInstantiable() ? file : null;
        for (int depth = 0; at != null && depth < files.size(); depth++) {
            if (at.mains().contains(ClassFile.MainForm.INSTANCE)) {
                return true;
            }
            at = files.get(at.superName());
        }
        return false;
    }
}
