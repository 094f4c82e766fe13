package io.github.cacherun.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * What identifies the bytes of an output.
 *
 * @param size bytes
 */
record Content(OutputId outputId, long size) {

    /** Large enough that reading costs little beside hashing, small enough for any heap. */
    private static final int BUFFER_BYTES = 1 << 16;

    static Content of(Source source) throws IOException {
        return ofCopied(source, OutputStream.nullOutputStream());
    }

    /** Copies everything from the source and tells what it was. */
    static Content ofCopied(Source source, OutputStream target) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (InputStream in = source.open()) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                target.write(buffer, 0, n);
                size += n;
            }
        }
        return new Content(OutputId.of(digest.digest()), size);
    }

    /** Whether the file is there and holds exactly this; a file that cannot be read does not. */
    boolean isIn(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == size
                    && equals(of(Source.of(file)));
        } catch (IOException e) {
            return false;
        }
    }
}
