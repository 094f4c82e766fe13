package io.github.cacherun.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What an entry of a class path holds, be it a jar or a directory. */
interface Contents extends Closeable {

    /** The names of all entries, {@code /} between the segments. */
    Stream<String> names();

    /** The bytes of an entry; empty if there is none of this name. */
    Optional<InputStream> open(String name) throws IOException;

    static Contents of(Path file) throws IOException {
        return Files.isDirectory(file) ? new Directory(ClassesTree.of(file)) : new Jar(new ZipFile(file.toFile()));
    }

    /** A jar, of which only the table of contents is read at first. */
    record Jar(ZipFile zip) implements Contents {
        @Override
        public Stream<String> names() {
            return zip.stream().map(ZipEntry::getName);
        }

        @Override
        public Optional<InputStream> open(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** A directory of classes. */
    record Directory(SortedMap<String, Path> files) implements Contents {
        @Override
        public Stream<String> names() {
            return files.keySet().stream();
        }

        @Override
        public Optional<InputStream> open(String name) throws IOException {
            Path file = files.get(name);
            return file == null ? Optional.empty() : Optional.of(Files.newInputStream(file));
        }

        @Override
        public void close() {}
    }
}
