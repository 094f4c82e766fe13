package io.github.cacherun.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/**
 * A jar or a directory of classes, known by its table of contents; contents are read one by one when asked for.
 *
 * @param file the jar or the directory
 * @param label what to call it in a message: no path of this machine
 * @param classes the internal names of its classes, in the order it lists them
 * @param sampleMajor the class-file version of the first of them; 0 if that cannot be told
 */
record ClassPathEntry(Path file, String label, Set<String> classes, int sampleMajor) {

    static final String MODULE_INFO = "module-info.class";

    /** The JDK's own limit for manifests: a small jar may claim, and unpack to, more than there is memory. */
    private static final int MAX_BYTES = 16 << 20;

    /** A directory's own name says little: {@code lib/target/classes} does. */
    private static final int DIRECTORY_LABEL_SEGMENTS = 3;

    static ClassPathEntry read(Path file) throws IOException {
        return read(file, labelOf(file));
    }

    static ClassPathEntry read(Path file, String label) throws IOException {
        Set<String> classes = new LinkedHashSet<>();
        try (Contents contents = Contents.of(file)) {
            contents.names().forEach(name -> ClassNames.inEntry(name).ifPresent(classes::add));
            return new ClassPathEntry(
                    file, label, Collections.unmodifiableSet(classes), sampleMajor(contents, classes));
        }
    }

    static String labelOf(Path file) {
        int segments = file.getNameCount();
        int shown = Math.min(segments, Files.isDirectory(file) ? DIRECTORY_LABEL_SEGMENTS : 1);
        Path name = shown == 0 ? file : file.subpath(segments - shown, segments);
        // a file name may hold anything, and this goes to a terminal
        return name.toString().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    }

    /** The class file of one of its classes; empty if it is none. */
    Optional<ClassFile> classFile(String internalName) throws IOException {
        return content(ClassNames.entry(internalName)).flatMap(ClassFile::read);
    }

    Optional<byte[]> moduleInfo() throws IOException {
        return content(MODULE_INFO);
    }

    /** The manifest; an empty one if there is none or none that can be read, with which java goes on as well. */
    Manifest manifest() {
        try {
            Optional<byte[]> bytes = content(ProgramManifest.NAME);
            return bytes.isPresent() ? new Manifest(new ByteArrayInputStream(bytes.get())) : new Manifest();
        } catch (IOException e) {
            return new Manifest();
        }
    }

    private Optional<byte[]> content(String name) throws IOException {
        try (Contents contents = Contents.of(file)) {
            Optional<InputStream> content = contents.open(name);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = content.get()) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new ZipException(label + ": " + name + " is larger than 16 MiB; is this jar what you want?");
                }
                return Optional.of(bytes);
            }
        }
    }

    private static int sampleMajor(Contents contents, Set<String> classes) {
        if (classes.isEmpty()) {
            return 0;
        }
        try (InputStream in =
                contents.open(ClassNames.entry(classes.iterator().next())).orElseThrow()) {
            return ClassFile.major(in);
        } catch (IOException e) {
            // a damaged entry matters to the program only if it loads it
            return 0;
        }
    }
}
