package io.github.cacherun.stats;

import io.github.cacherun.os.InTheWay;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads and writes the summary, which changes as a whole or not at all. */
final class SummaryFile {

    /** Several times what a full summary takes: anything larger is damaged. */
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final StatsFiles files;

    SummaryFile(StatsFiles files) {
        this.files = files;
    }

    /**
     * What is there; nothing is added up yet if there is no summary, or a damaged one.
     *
     * @throws IOException when it is there but cannot be read
     */
    Summary read() throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(files.summary(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || attributes.size() > MAX_BYTES) {
                return new Summary();
            }
            try (BoundedLines lines = BoundedLines.of(files.summary())) {
                return SummaryText.parse(lines);
            }
        } catch (NoSuchFileException | IllegalArgumentException noneOrDamaged) {
            return new Summary();
        }
    }

    void write(Summary summary) throws IOException {
        InTheWay.remove(files.temporary());
        InTheWay.remove(files.summary());
        ByteBuffer bytes = ByteBuffer.wrap(SummaryText.of(summary).getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(
                files.temporary(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // the days that are in it are removed next
            channel.force(true);
        }
        Files.move(files.temporary(), files.summary(), StandardCopyOption.ATOMIC_MOVE);
    }
}
