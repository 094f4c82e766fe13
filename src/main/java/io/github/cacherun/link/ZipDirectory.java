package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The central directory of a zip as raw records (PKWARE APPNOTE 6.3, 4.3.12). It reads what {@link ZipWriter} wrote: no
 * Zip64, no comment at the end, no byte between the entries that belongs to none; anything else is a {@link ZipException}.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int RECORD_SIGNATURE = 0x02014b50;
    private static final int RECORD_BYTES = 46;

    private ZipDirectory() {}

    /** All entries in the order of their offsets. */
    static List<Entry> read(FileChannel zip) throws IOException {
        long endStart = zip.size() - END_BYTES;
        ByteBuffer end = read(zip, endStart, END_BYTES);
        long start = unsigned(end, 16);
        if (end.getInt(0) != END_SIGNATURE || start + unsigned(end, 12) != endStart) {
            throw new ZipException("no plain zip end record");
        }
        List<Entry> entries = records(read(zip, start, endStart - start), start);
        if (entries.size() != Short.toUnsignedInt(end.getShort(10))) {
            throw new ZipException("the zip end record counts other than its directory");
        }
        return measured(entries, start);
    }

    /** Exactly these bytes, little-endian; a {@link ZipException} where the file has none. */
    static ByteBuffer read(FileChannel zip, long position, long bytes) throws IOException {
        if (position < 0 || bytes < 0 || bytes > Integer.MAX_VALUE - 8 || position + bytes > zip.size()) {
            throw new ZipException("a zip record lies outside of the file");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (zip.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the zip was cut while it was read");
            }
        }
        return buffer.flip();
    }

    private static List<Entry> records(ByteBuffer directory, long start) throws ZipException {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < directory.limit(); ) {
            if (directory.limit() - at < RECORD_BYTES || directory.getInt(at) != RECORD_SIGNATURE) {
                throw new ZipException("no zip record where one should be");
            }
            int length =
                    RECORD_BYTES + length(directory, at + 28) + length(directory, at + 30) + length(directory, at + 32);
            if (length > directory.limit() - at) {
                throw new ZipException("a zip record ends outside of the directory");
            }
            byte[] record = new byte[length];
            directory.get(at, record);
            entries.add(new Entry(record, start + at, 0));
            at += length;
        }
        return entries;
    }

    private static List<Entry> measured(List<Entry> entries, long localEnd) throws ZipException {
        entries.sort(Comparator.comparingLong(Entry::offset));
        List<Entry> measured = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            long end = i + 1 < entries.size() ? entries.get(i + 1).offset() : localEnd;
            if (end <= entry.offset()) {
                throw new ZipException("two zip entries at one place: " + entry.name());
            }
            measured.add(new Entry(entry.record, entry.recordOffset, end - entry.offset()));
        }
        return measured;
    }

    private static int length(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static long unsigned(ByteBuffer buffer, int at) {
        return Integer.toUnsignedLong(buffer.getInt(at));
    }

    /** One entry: its record in the directory, and the bytes from its local header to the next one's. */
    static final class Entry {
        private final byte[] record;
        private final long recordOffset;
        private final long length;

        private Entry(byte[] record, long recordOffset, long length) {
            this.record = record;
            this.recordOffset = recordOffset;
            this.length = length;
        }

        String name() {
            return new String(record, RECORD_BYTES, ZipDirectory.length(fields(), 28), UTF_8);
        }

        /** Where the local header starts, in bytes from the start of the file. */
        long offset() {
            return unsigned(fields(), 42);
        }

        /** Where the directory's record starts, in bytes from the start of the file. */
        long recordOffset() {
            return recordOffset;
        }

        /** The bytes of local header, content and, where there is one, data descriptor. */
        long length() {
            return length;
        }

        /** The bytes of the content as it lies in the file. */
        long compressedSize() {
            return unsigned(fields(), 20);
        }

        int crc() {
            return fields().getInt(16);
        }

        /** The directory's record for the same entry at another place. */
        byte[] movedTo(long offset) {
            byte[] moved = record.clone();
            ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN).putInt(42, (int) offset);
            return moved;
        }

        private ByteBuffer fields() {
            return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
