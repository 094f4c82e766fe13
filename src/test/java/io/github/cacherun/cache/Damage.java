package io.github.cacherun.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;

/** What can happen to a file or directory behind the cache's back. */
enum Damage {
    BIT_FLIPPED {
        @Override
        void strike(Path file) throws IOException {
            byte[] bytes = bytes(file);
            if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 4;
                Files.write(file, bytes);
            }
        }
    },
    SHORTER_BY_ONE {
        @Override
        void strike(Path file) throws IOException {
            byte[] bytes = bytes(file);
            Files.write(file, Arrays.copyOf(bytes, Math.max(0, bytes.length - 1)));
        }
    },
    EMPTY {
        @Override
        void strike(Path file) throws IOException {
            bytes(file);
            Files.write(file, new byte[0]);
        }
    },
    ZEROED {
        @Override
        void strike(Path file) throws IOException {
            Files.write(file, new byte[bytes(file).length]);
        }
    },
    GROWN {
        @Override
        void strike(Path file) throws IOException {
            byte[] bytes = bytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length + 100_000));
        }
    },
    MISSING {
        @Override
        void strike(Path file) {
            FileTree.delete(file);
        }
    },
    DIRECTORY_IN_ITS_PLACE {
        @Override
        void strike(Path file) throws IOException {
            FileTree.delete(file);
            Files.createDirectories(file.resolve("something"));
        }
    },
    FILE_IN_ITS_PLACE {
        @Override
        void strike(Path file) throws IOException {
            FileTree.delete(file);
            Files.writeString(file, "something");
        }
    },
    LINK_TO_ITSELF_MOVED {
        @Override
        void strike(Path file) throws IOException {
            Path moved = file.resolveSibling("moved");
            Files.move(file, moved);
            Files.createSymbolicLink(file, moved);
        }
    },
    LINK_TO_ANOTHER {
        @Override
        void strike(Path file) throws IOException {
            FileTree.delete(file);
            Files.createSymbolicLink(file, Files.writeString(outside(file), FOREIGN));
        }
    },
    LINK_TO_NOTHING {
        @Override
        void strike(Path file) throws IOException {
            FileTree.delete(file);
            Files.createSymbolicLink(file, outside(file));
        }
    },
    LINK_TO_ITSELF {
        @Override
        void strike(Path file) throws IOException {
            FileTree.delete(file);
            Files.createSymbolicLink(file, file);
        }
    },
    NAMED_PIPE {
        @Override
        void strike(Path file) throws IOException {
            FileTree.delete(file);
            run("mkfifo", file.toString());
        }
    },
    LINK_TO_A_PIPE {
        @Override
        void strike(Path file) throws IOException {
            FileTree.delete(file);
            run("mkfifo", outside(file).toString());
            Files.createSymbolicLink(file, outside(file));
        }
    },
    FORBIDDEN {
        @Override
        void strike(Path file) throws IOException {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        }
    },
    STRANGER_BESIDE_IT {
        @Override
        void strike(Path file) throws IOException {
            Files.writeString(file.resolveSibling("aaa stranger"), "not ours");
        }
    },
    OF_1970 {
        @Override
        void strike(Path file) throws IOException {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
    },
    OF_1901 {
        @Override
        void strike(Path file) throws IOException {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1901-12-13T20:45:52Z")));
        }
    },
    OF_2106 {
        @Override
        void strike(Path file) throws IOException {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2106-02-07T06:28:15Z")));
        }
    },
    OF_THE_YEAR_292277 {
        @Override
        void strike(Path file) throws IOException {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("+292277-01-01T00:00:00Z")));
        }
    };

    /** What a file holds that is none of the cache's. */
    static final String FOREIGN = "not the cache's to write\n";

    /** A file beside the cache: links that are written through must never lead to files of the machine. */
    static Path outside(Path file) {
        Path cache = file;
        while (!cache.endsWith("cache")) {
            cache = CacheFixture.parent(cache);
        }
        return cache.resolveSibling("outside");
    }

    /** Does it. */
    abstract void strike(Path file) throws IOException;

    /** Of a file; of a directory only if there is one file in it, which is written over. */
    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            FileTree.delete(file);
            return new byte[0];
        }
        return Files.readAllBytes(file);
    }

    private static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).start().waitFor() != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
