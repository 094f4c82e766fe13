package io.github.cacherun.link;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The build output of a module: its classes and resources as one reproducible jar. */
public final class ClassesJar {

    private static final int BUFFER_BYTES = 64 * 1024;

    private ClassesJar() {}

    /**
     * Writes all files and directories below a directory into a jar that is equal to the byte for equal names and contents:
     * sorted, {@code /} between the segments, every time 1980-01-01 00:00, no file modes. (Compressed bytes are zlib's: JVMs
     * whose zlib differ may write different jars.)
     *
     * <p>Empty directories are kept, symbolic links are followed, a directory that is not there makes an empty jar.
     *
     * @throws IOException also when more than 65,535 files and directories or 4 GiB would go into the jar; no jar is
     *     left then
     */
    public static void write(Path classesDirectory, Path jar) throws IOException {
        SortedMap<String, Path> files =
                Files.exists(classesDirectory) ? ClassesTree.of(classesDirectory) : new TreeMap<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar), BUFFER_BYTES);
                ZipWriter zip = new ZipWriter(out, 0)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
            zip.finish();
        } catch (IOException | RuntimeException e) {
            PartialFile.remove(jar, e);
            throw e;
        }
    }

    private static void add(ZipWriter zip, String name, Path file) throws IOException {
        if (name.endsWith("/")) {
            zip.stored(name, new byte[0]);
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            zip.deflated(name, content);
        }
    }
}
