package io.github.cacherun.action;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A list of files as bytes: where each lies and all that the file system says of it. Lists of equal bytes are equal, so
 * that many files can be compared at once.
 */
public final class FileListing {

    private FileListing() {}

    /** The bytes; not meant to be read. */
    public static byte[] of(List<SourceTree.Node> nodes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            String before = "";
            for (SourceTree.Node node : nodes) {
                String path = node.path().toString();
                write(path, commonLength(before, path), out);
                node.stat().write(out);
                Path same = node.sameAs();
                write(same == null ? "" : same.toString(), 0, out);
                before = path;
            }
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Neighbours share most of their paths. */
    private static void write(String path, int shared, DataOutputStream out) throws IOException {
        byte[] own = path.substring(shared).getBytes(StandardCharsets.UTF_8);
        out.writeInt(shared);
        out.writeInt(own.length);
        out.write(own);
    }

    private static int commonLength(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int length = 0;
        while (length < most && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
