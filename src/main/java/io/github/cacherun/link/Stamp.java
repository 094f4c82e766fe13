package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.cacherun.action.BuildId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The build ID in an executable and the bytes that go with it: the stored manifest, the first entry, and its checksum in
 * front of it and in the central directory.
 */
final class Stamp {

    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int LOCAL_CRC_OFFSET = 14;
    private static final int CENTRAL_CRC_OFFSET = 16;

    private final ZipDirectory.Entry entry;
    private final ByteBuffer localHeader;
    private final byte[] manifest;
    private final int[] idPositions;

    private Stamp(ZipDirectory.Entry entry, ByteBuffer localHeader, byte[] manifest) throws ZipException {
        this.entry = entry;
        this.localHeader = localHeader;
        this.manifest = manifest;
        this.idPositions = idPositions(manifest);
    }

    /** Finds the stamp of an executable; a {@link ZipException} if it has none. */
    static Stamp read(FileChannel executable) throws IOException {
        ZipDirectory.Entry first = ZipDirectory.read(executable).stream()
                .findFirst()
                .filter(entry -> entry.name().equals(ProgramManifest.NAME))
                .orElseThrow(() -> new ZipException("no executable of the linker: it does not start with a manifest"));
        ByteBuffer header = ZipDirectory.read(executable, first.offset(), LOCAL_HEADER_BYTES);
        long content = first.offset() + contentOffset(header);
        byte[] manifest =
                ZipDirectory.read(executable, content, first.compressedSize()).array();
        return new Stamp(first, header, manifest);
    }

    /** The ID as it stands in the file; a {@link ZipException} if it is none. */
    BuildId buildId() throws ZipException {
        StringBuilder id = new StringBuilder();
        for (int position : idPositions) {
            id.append((char) manifest[position]);
        }
        try {
            return BuildId.parse(id.toString());
        } catch (IllegalArgumentException e) {
            throw new ZipException(e.getMessage());
        }
    }

    /** Whether both checksums are the manifest's: no content ID covers them. */
    boolean hasItsChecksums() {
        int crc = crc(manifest);
        return crc == entry.crc() && crc == localHeader.getInt(LOCAL_CRC_OFFSET);
    }

    /** Whether the manifests are equal but for their build IDs. */
    boolean hasManifestOf(Stamp other) throws ZipException {
        return Arrays.equals(manifest, other.manifestWith(buildId()));
    }

    /** The bytes that make the file carry another ID, by their offset in it. */
    SortedMap<Long, byte[]> patches(BuildId buildId) {
        byte[] patched = manifestWith(buildId);
        byte[] crc = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(crc(patched))
                .array();
        SortedMap<Long, byte[]> patches = new TreeMap<>();
        patches.put(entry.offset() + LOCAL_CRC_OFFSET, crc);
        patches.put(entry.offset() + contentOffset(localHeader), patched);
        patches.put(entry.recordOffset() + CENTRAL_CRC_OFFSET, crc);
        return patches;
    }

    private byte[] manifestWith(BuildId buildId) {
        byte[] id = buildId.toString().getBytes(US_ASCII);
        byte[] patched = manifest.clone();
        for (int i = 0; i < id.length; i++) {
            patched[idPositions[i]] = id[i];
        }
        return patched;
    }

    /** Where the ID's characters stand: a manifest breaks its lines after 72 bytes and goes on behind a space. */
    private static int[] idPositions(byte[] manifest) throws ZipException {
        int[] positions = new int[BuildId.LENGTH];
        String text = new String(manifest, ISO_8859_1);
        String key = "\n" + ProgramManifest.BUILD_ID + ": ";
        int start = text.indexOf(key);
        int at = start + key.length();
        for (int i = 0; i < positions.length; i++) {
            while (text.startsWith("\r\n ", at)) {
                at += 3;
            }
            if (start < 0 || at >= text.length()) {
                throw new ZipException("no executable of the linker: no build ID in its manifest");
            }
            positions[i] = at++;
        }
        return positions;
    }

    private static int contentOffset(ByteBuffer header) {
        return LOCAL_HEADER_BYTES + Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
