package io.github.cacherun.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts files into the cache so that at any time there is either the whole file under its name or none: temporary file,
 * then renamed. {@link Durability} says whether that holds after a crash of the system as well. Any number of threads and
 * processes may do so at once.
 */
final class AtomicFile {

    private static final int MAX_ATTEMPTS = 100;

    private final CacheView view;
    private final Path prefix;
    private final Durability durability;

    /**
     * Makes a writer for targets in one prefix directory, or in directories of it.
     *
     * @param prefix where temporary files are made
     */
    AtomicFile(CacheView view, Path prefix, Durability durability) {
        this.view = view;
        this.prefix = prefix;
        this.durability = durability;
    }

    /**
     * Writes the target, unless it has come to hold the same content meanwhile.
     *
     * @param content what the source is expected to hold; anything else fails
     * @param mode attributes to create the file with
     */
    void write(Path target, Source source, Content content, FileAttribute<?>... mode) throws IOException {
        Path temporary = CacheFiles.temporaryIn(prefix);
        try {
            copy(source, content, temporary, mode);
            Files.setLastModifiedTime(temporary, view.now());
            publishIn(temporary, target, content);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e, temporary);
            throw e;
        }
    }

    /** Again when a clean or a trim has just taken the directory away: they do not come that often. */
    private void publishIn(Path temporary, Path target, Content content) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                prepareFor(target);
                publish(temporary, target, content);
                return;
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                if (attempt == MAX_ATTEMPTS || !exists(temporary)) {
                    throw e;
                }
            }
        }
    }

    /** Only now, so that nobody finds a directory in which there is nothing yet. */
    private void prepareFor(Path target) throws IOException {
        Path directory = target.getParent();
        if (directory != null && !directory.equals(prefix)) {
            if (isAnythingBut(BasicFileAttributes::isDirectory, directory)) {
                makeWay(directory, BasicFileAttributes::isDirectory);
            }
            Folder.create(directory, view);
        }
    }

    /** Whether it is there and is something else. Fails when it cannot be looked at: it may be good. */
    static boolean isAnythingBut(Predicate<BasicFileAttributes> wanted, Path file) throws IOException {
        try {
            return !wanted.test(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void copy(Source source, Content content, Path temporary, FileAttribute<?>... mode) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(temporary, options, mode)) {
            OutputStream out = Channels.newOutputStream(channel);
            if (!Content.ofCopied(source, out).equals(content)) {
                throw new IOException("file content changed underfoot while it was copied into the cache");
            }
            if (durability == Durability.FORCED) {
                channel.force(true);
            }
        }
    }

    /** Whether the target holds this already, now as durably as if it had been written here. */
    boolean isIn(Path target, Content content) throws IOException {
        if (!content.isIn(target)) {
            return false;
        }
        try {
            if (durability == Durability.FORCED) {
                // whoever wrote it may have left that to its readers
                force(target);
            }
            return true;
        } catch (IOException removedOrNotToBeForced) {
            // to be written anew, which says what is wrong
            return false;
        }
    }

    /** Returns once the content of a file is on the disk, whoever wrote it; one that may only be read will do. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Loses the race gladly to a writer of the same content: a file in use should not change its identity. */
    private void publish(Path temporary, Path target, Content content) throws IOException {
        // at once, before somebody takes away the directory that was just made
        boolean first = isFirst(temporary, target);
        if (!first && isAnythingBut(BasicFileAttributes::isRegularFile, target)) {
            makeWay(target, BasicFileAttributes::isRegularFile);
        }
        if (first || isIn(target, content)) {
            Files.delete(temporary);
            return;
        }
        try {
            AtomicMove.move(temporary, target, view.os());
        } catch (IOException e) {
            if (!isIn(target, content)) {
                throw e;
            }
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * A link, unlike a move, does not replace what another writer has put there since we looked: what it was given, or
     * the same content that is on the disk, while ours may not be.
     */
    private boolean isFirst(Path temporary, Path target) {
        try {
            Files.createLink(target, temporary);
            return true;
        } catch (IOException | UnsupportedOperationException takenOrNoLinksHere) {
            return false;
        }
    }

    /** Makes way at once, whatever lies there and however much it is. Somebody else having done so is just as good. */
    void setAside(Path inTheWay) throws IOException {
        makeWay(inTheWay, attributes -> false);
    }

    /** The same, unless somebody else has made way before and has put there what is wanted. */
    private void makeWay(Path inTheWay, Predicate<BasicFileAttributes> wanted) throws IOException {
        Path aside = CacheFiles.temporaryIn(prefix);
        try {
            AtomicMove.move(inTheWay, aside, view.os());
        } catch (NoSuchFileException e) {
            return;
        }
        if (isAnythingBut(wanted, aside)) {
            FileTree.delete(aside);
        } else {
            Removal.putBack(aside, inTheWay);
        }
    }

    /** Also true for a symbolic link that leads nowhere, which is in the way as much as anything. */
    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void deleteAfter(Exception failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
