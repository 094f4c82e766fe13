package io.github.cacherun.link;

import io.github.cacherun.action.BuildId;
import io.github.cacherun.cache.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.zip.ZipException;

/** What a linked executable tells about itself. */
public final class Executables {

    private static final int BUFFER_BYTES = 64 * 1024;

    private Executables() {}

    /**
     * The build ID that was stamped into an executable. Reads its directory and its manifest, not the rest.
     *
     * @throws IOException if the file cannot be read or is no executable of {@link ThinLinker}
     */
    public static BuildId buildId(Path executable) throws IOException {
        try (FileChannel file = FileChannel.open(executable, StandardOpenOption.READ)) {
            return Stamp.read(file).buildId();
        }
    }

    /**
     * Whether an executable is what was linked, to the last byte: its content ID is computed again and compared. Reads the
     * whole file. A file that is no executable at all is not intact either.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isIntact(Path executable) throws IOException {
        try (FileChannel file = FileChannel.open(executable, StandardOpenOption.READ)) {
            Stamp stamp = Stamp.read(file);
            BuildId stamped = stamp.buildId();
            return stamp.hasItsChecksums()
                    && stamped.executable().equals(contentId(file, stamp.patches(stamped.withoutExecutable())));
        } catch (ZipException e) {
            return false;
        }
    }

    private static String contentId(FileChannel file, Map<Long, byte[]> unstamping) throws IOException {
        MessageDigest digest = Sha256.digest();
        long at = 0;
        for (Map.Entry<Long, byte[]> patch : unstamping.entrySet()) {
            digest(file, at, patch.getKey(), digest);
            digest.update(patch.getValue());
            at = patch.getKey() + patch.getValue().length;
        }
        digest(file, at, file.size(), digest);
        return BuildId.part(digest.digest());
    }

    private static void digest(FileChannel file, long from, long to, MessageDigest digest) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (long at = from; at < to; ) {
            buffer.clear().limit((int) Math.min(BUFFER_BYTES, to - at));
            int read = file.read(buffer, at);
            if (read < 0) {
                throw new ZipException("the file was cut while it was read");
            }
            digest.update(buffer.flip());
            at += read;
        }
    }
}
