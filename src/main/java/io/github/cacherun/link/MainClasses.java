package io.github.cacherun.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of a program that can be started. */
public final class MainClasses {

    private MainClasses() {}

    /**
     * The binary names of the classes in a jar that declare {@code public static void main(String[])}, sorted. A file that
     * is no class, or not the one its name says, is passed over; classes of any version are read.
     *
     * @throws IOException if the jar cannot be read
     */
    public static List<String> find(Path classesJar) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile jar = new ZipFile(classesJar.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                Optional<String> name = ClassNames.inEntry(entry.getName());
                if (name.isPresent() && canBeStarted(jar, entry)) {
                    names.add(ClassNames.binary(name.get()));
                }
            }
        }
        Collections.sort(names);
        return List.copyOf(names);
    }

    private static boolean canBeStarted(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return ClassFile.read(content.readAllBytes())
                    .filter(file -> ClassNames.entry(file.name()).equals(entry.getName()))
                    .filter(file -> file.mains().contains(ClassFile.MainForm.STATIC_WITH_ARGUMENTS))
                    .isPresent();
        }
    }
}
