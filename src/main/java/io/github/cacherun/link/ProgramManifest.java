package io.github.cacherun.link;

import io.github.cacherun.action.BuildId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The manifest of an executable (JAR File Specification): the one that the program's classes bring, with the build ID, and
 * without what only {@code java -jar} would read and the head of the executable says.
 */
final class ProgramManifest {

    static final String NAME = JarFile.MANIFEST_NAME;
    static final String BUILD_ID = "Build-Id";

    private ProgramManifest() {}

    /**
     * The bytes of the manifest; their number is the same for every build ID.
     *
     * @param classPath what the manifest names as the rest of the class path
     */
    static byte[] of(Path classes, List<Path> classPath, BuildId buildId) throws IOException, LinkException {
        Manifest manifest = brought(classes);
        Attributes main = manifest.getMainAttributes();
        // without a version the JDK writes no main attributes at all
        main.putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.remove(Attributes.Name.CLASS_PATH);
        main.remove(Attributes.Name.MAIN_CLASS);
        if (!classPath.isEmpty()) {
            main.put(Attributes.Name.CLASS_PATH, ManifestClassPath.of(classPath));
        }
        main.putValue(BUILD_ID, buildId.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    /**
     * Whether an entry of the classes must not get into the executable. Manifests, in any case, since the JDK compares so
     * and takes the last. Signatures, which do not fit the new manifest and would keep the JVM from loading classes:
     * unpacked dependencies bring them. Jar indexes, which are about another jar.
     */
    static boolean replaces(String entry) {
        String name = entry.toUpperCase(Locale.ROOT);
        if (!name.startsWith("META-INF/") || name.indexOf('/', "META-INF/".length()) >= 0) {
            return false;
        }
        String file = name.substring("META-INF/".length());
        return Set.of("MANIFEST.MF", "INDEX.LIST").contains(file)
                || file.startsWith("SIG-")
                || file.endsWith(".SF")
                || file.endsWith(".RSA")
                || file.endsWith(".DSA")
                || file.endsWith(".EC");
    }

    /** The manifest among the program's classes, an empty one if there is none. */
    static Manifest brought(Path classes) throws IOException, LinkException {
        byte[] bytes;
        try (ZipFile jar = new ZipFile(classes.toFile())) {
            ZipEntry entry = jar.getEntry(NAME);
            if (entry == null) {
                return new Manifest();
            }
            bytes = jar.getInputStream(entry).readAllBytes();
        }
        try {
            return new Manifest(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new LinkException(
                    NAME + " among the program's classes is no valid manifest (" + e.getMessage() + "); correct it");
        }
    }
}
