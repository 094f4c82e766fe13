package io.github.cacherun.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: a jar of classes or an executable, opened. */
final class ComparedJar implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final ZipFile zip;
    private final byte[] head;
    private final @Nullable Stamp stamp;

    private ComparedJar(ZipFile zip, byte[] head, @Nullable Stamp stamp) {
        this.zip = zip;
        this.head = head;
        this.stamp = stamp;
    }

    static ComparedJar open(Path jar) throws IOException {
        try (FileChannel file = FileChannel.open(jar, StandardOpenOption.READ)) {
            List<ZipDirectory.Entry> entries = ZipDirectory.read(file);
            boolean empty = entries.isEmpty();
            byte[] head = ZipDirectory.read(file, 0, empty ? 0 : entries.get(0).offset())
                    .array();
            // a jar of classes is sorted, so a folder stands before its manifest
            boolean executable = !empty && entries.get(0).name().equals(ProgramManifest.NAME);
            Stamp stamp = executable ? Stamp.read(file) : null;
            return new ComparedJar(new ZipFile(jar.toFile()), head, stamp);
        } catch (ZipException e) {
            ZipException named = new ZipException(jar + ": " + e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            names.add(entries.nextElement().getName());
        }
        return names;
    }

    long headSize() {
        return head.length;
    }

    boolean hasHeadOf(ComparedJar other) {
        return Arrays.equals(head, other.head);
    }

    long size(String name) {
        ZipEntry entry = entry(name);
        return entry == null ? JarDifference.ABSENT : entry.getSize();
    }

    /** Whether both have an entry of this name, with the same content. */
    boolean hasEntryOf(ComparedJar other, String name) throws IOException {
        ZipEntry mine = entry(name);
        ZipEntry theirs = other.entry(name);
        if (mine == null || theirs == null) {
            return false;
        }
        if (stamp != null && other.stamp != null && name.equals(ProgramManifest.NAME)) {
            return stamp.hasManifestOf(other.stamp);
        }
        try (InputStream content = zip.getInputStream(mine);
                InputStream otherContent = other.zip.getInputStream(theirs)) {
            return areEqual(content, otherContent);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** For the name of a file the JDK also gives a folder. */
    private @Nullable ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry != null && entry.getName().equals(name) ? entry : null;
    }

    private static boolean areEqual(InputStream one, InputStream other) throws IOException {
        byte[] bytes = new byte[BUFFER_BYTES];
        byte[] others = new byte[BUFFER_BYTES];
        while (true) {
            int read = one.readNBytes(bytes, 0, BUFFER_BYTES);
            int otherRead = other.readNBytes(others, 0, BUFFER_BYTES);
            if (!Arrays.equals(bytes, 0, read, others, 0, otherRead)) {
                return false;
            }
            if (read == 0) {
                return true;
            }
        }
    }
}
