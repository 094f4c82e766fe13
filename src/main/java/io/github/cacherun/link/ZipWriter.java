package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipException;

/**
 * Writes a zip (PKWARE APPNOTE 6.3, without Zip64) whose bytes depend on names and contents alone. {@code
 * java.util.zip.ZipOutputStream} cannot: it stores 1980-01-01 with an extra field made from the default time zone, and it
 * neither copies compressed entries nor starts at an offset.
 *
 * <p>The stream given stays open. For one thread.
 */
final class ZipWriter implements Closeable {

    /** The largest number of entries the end record can tell without Zip64. */
    static final int MAX_ENTRIES = 0xFFFF;

    /** The largest offset and size in bytes that the records can tell without Zip64. */
    static final long MAX_OFFSET = 0xFFFF_FFFFL;

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
    private static final int END_SIGNATURE = 0x06054b50;

    /** 2.0: directories and deflate; made on FAT, so that no file mode of this machine is stored. */
    private static final short VERSION = 20;

    /** 1980-01-01 in DOS form, the first day it can tell. */
    private static final short DOS_DATE = 1 << 5 | 1;

    private static final short DOS_TIME = 0;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;
    private static final short UTF8_NAME = 1 << 11;
    private static final short SIZES_FOLLOW = 1 << 3;

    private static final int COMMON_BYTES = 26;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    /** Made once: a program has thousands of small entries. */
    private final byte[] plain = new byte[BUFFER_BYTES];

    private final byte[] packed = new byte[BUFFER_BYTES];
    private long position;
    private int entries;

    /** Continues a file of which {@code position} bytes are written: offsets count from its start, as {@code zip -A} does. */
    ZipWriter(OutputStream out, long position) {
        this.out = out;
        this.position = position;
    }

    /** Adds an entry as it is, its sizes in front: it can be overwritten in place later. */
    void stored(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] common = common(name, UTF8_NAME, STORED, crc.getValue(), content.length, content.length);
        long start = position;
        local(common, name);
        write(content);
        central(common, name, start);
    }

    /** Adds an entry deflated, its sizes behind: a content of any length needs no memory. */
    void deflated(String name, InputStream content) throws IOException {
        short flags = UTF8_NAME | SIZES_FOLLOW;
        long start = position;
        local(common(name, flags, DEFLATED, 0, 0, 0), name);
        CheckedInputStream checked = new CheckedInputStream(content, new CRC32());
        long size = deflate(checked);
        long compressed = deflater.getBytesWritten();
        deflater.reset();
        position += compressed;
        byte[] common = common(name, flags, DEFLATED, checked.getChecksum().getValue(), compressed, size);
        write(buffer(16).putInt(DESCRIPTOR_SIGNATURE).put(common, 10, 12).array());
        central(common, name, start);
    }

    /** Copies the bytes of an entry of another zip, at whose start {@code raw} stands, without inflating them. */
    void copied(ZipDirectory.Entry entry, InputStream raw) throws IOException {
        directory(entry.movedTo(checked(position)));
        for (long left = entry.length(); left > 0; ) {
            int read = raw.readNBytes(plain, 0, (int) Math.min(plain.length, left));
            if (read == 0) {
                throw new ZipException("the zip ends within entry " + entry.name());
            }
            out.write(plain, 0, read);
            left -= read;
        }
        position += entry.length();
    }

    /** Ends the zip: the central directory and the end record. */
    void finish() throws IOException {
        long start = checked(position);
        byte[] records = directory.toByteArray();
        write(records);
        write(buffer(22)
                .putInt(END_SIGNATURE)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(records.length)
                .putInt((int) start)
                .putShort((short) 0)
                .array());
    }

    @Override
    public void close() {
        deflater.end();
    }

    private long deflate(InputStream content) throws IOException {
        long size = 0;
        for (int read = content.read(plain); read >= 0; read = content.read(plain)) {
            deflater.setInput(plain, 0, read);
            size += read;
            while (!deflater.needsInput()) {
                writeDeflated();
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            writeDeflated();
        }
        return size;
    }

    private void writeDeflated() throws IOException {
        out.write(packed, 0, deflater.deflate(packed));
    }

    /** What a local header and a central record have in common. */
    private static byte[] common(String name, short flags, short method, long crc, long compressed, long size)
            throws ZipException {
        return buffer(COMMON_BYTES)
                .putShort(VERSION)
                .putShort(flags)
                .putShort(method)
                .putShort(DOS_TIME)
                .putShort(DOS_DATE)
                .putInt((int) crc)
                .putInt((int) checked(compressed))
                .putInt((int) checked(size))
                .putShort((short) name.getBytes(UTF_8).length)
                .putShort((short) 0)
                .array();
    }

    private void local(byte[] common, String name) throws IOException {
        checked(position);
        write(buffer(4 + COMMON_BYTES).putInt(LOCAL_SIGNATURE).put(common).array());
        write(name.getBytes(UTF_8));
    }

    private void central(byte[] common, String name, long start) throws IOException {
        byte[] nameBytes = name.getBytes(UTF_8);
        directory(buffer(46 + nameBytes.length)
                .putInt(CENTRAL_SIGNATURE)
                .putShort(VERSION)
                .put(common)
                .put(new byte[10])
                .putInt((int) start)
                .put(nameBytes)
                .array());
    }

    private void directory(byte[] record) throws ZipException {
        if (entries == MAX_ENTRIES) {
            throw new ZipException("more than 65,535 files and directories do not fit into one jar");
        }
        entries++;
        directory.writeBytes(record);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long checked(long value) throws ZipException {
        if (value > MAX_OFFSET) {
            throw new ZipException("more than 4 GiB do not fit into one jar");
        }
        return value;
    }
}
