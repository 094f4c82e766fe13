package io.github.cacherun.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar of resources that do not shrink. */
final class RandomJar {

    private static final int ENTRIES = 10;

    private RandomJar() {}

    /** The jar is a little larger than that, and equal for an equal seed. */
    static void write(Path jar, int bytes, int seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = new byte[bytes / ENTRIES];
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int i = 0; i < ENTRIES; i++) {
                random.nextBytes(content);
                zip.putNextEntry(new ZipEntry("jar" + seed + "/resource" + i));
                zip.write(content);
            }
        }
    }
}
