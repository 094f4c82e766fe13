package io.github.cacherun.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cacherun.action.BuildId;
import io.github.cacherun.cache.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Links without copying dependencies: one file of a shell head and a jar with the program's classes, mode 0777 less the
 * umask, that names its dependencies where they lie. The jar's offsets count from the start of the file, so that {@code
 * unzip} has nothing to correct; compressed classes are copied as they are.
 */
public final class ThinLinker implements Linker {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Leaves 64 MiB for the head, the manifest and whatever they may hold. */
    private static final long MAX_CLASSES_BYTES = ZipWriter.MAX_OFFSET - (64 << 20);

    private final boolean withHead;
    private final PathArgument argument;

    /** Makes files that POSIX systems can execute. */
    public ThinLinker() {
        this(true, PathArgument.POSIX);
    }

    private ThinLinker(boolean withHead, PathArgument argument) {
        this.withHead = withHead;
        this.argument = argument;
    }

    /**
     * Makes plain jars, for systems without {@code #!} lines: {@link LinkRequest#javaCommand} starts them, on the class
     * path.
     */
    public static ThinLinker withoutHead() {
        return new ThinLinker(false, PathArgument.WINDOWS);
    }

    @Override
    public LinkResult link(LinkRequest request, Path target) throws IOException, LinkException {
        Files.deleteIfExists(target);
        checkSize(request.classes());
        Parts parts = Parts.of(request);
        Layout layout = layout(request, parts);
        if (!layout.programModule().isEmpty() && !target.toString().endsWith(".jar")) {
            throw new IllegalArgumentException("java takes no module from a file that is not called .jar: " + target);
        }
        byte[] start = withHead ? ShellHead.of(request, layout).getBytes(UTF_8) : new byte[0];
        byte[] manifest = ProgramManifest.of(
                request.classes(), layout.inManifest(), request.buildId().withoutExecutable());
        String output = LinkChecks.run(request, parts, layout);
        try (FileChannel file = create(target)) {
            String contentId = write(file, start, manifest, request.classes());
            BuildId buildId = request.buildId().withExecutable(contentId);
            stamp(file, buildId);
            return new LinkResult(target, buildId, output);
        } catch (IOException | RuntimeException e) {
            PartialFile.remove(target, e);
            throw e;
        }
    }

    private Layout layout(LinkRequest request, Parts parts) throws IOException, LinkException {
        if (argument == PathArgument.POSIX) {
            return ModuleLayout.of(request, parts);
        }
        boolean isModule = request.modules() && parts.program().moduleInfo().isPresent();
        String reason = isModule ? "so are all programs on this system" : "";
        return Layout.onClassPath(request.classPath(), argument, reason);
    }

    private static void checkSize(Path classes) throws IOException, LinkException {
        if (Files.size(classes) > MAX_CLASSES_BYTES) {
            throw new LinkException(
                    "the program's classes and resources take more than the 4 GiB that fit into one jar;"
                            + " load large data from somewhere else");
        }
        try (ZipFile jar = new ZipFile(classes.toFile())) {
            // the executable's own manifest is one more
            if (jar.size() >= ZipWriter.MAX_ENTRIES) {
                throw new LinkException(
                        "the program has " + jar.size() + " classes, resources and directories, more than"
                                + " the 65,535 that fit into one jar; move some of them into another module");
            }
        }
    }

    /** Creates the file with its final mode: one without it must never be seen, and the umask has its say. */
    private static FileChannel create(Path target) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return FileChannel.open(target, options);
        }
        return FileChannel.open(
                target, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    }

    /** Writes the file with the placeholder in its build ID and returns the ID of that content. */
    private static String write(FileChannel file, byte[] start, byte[] manifest, Path classes) throws IOException {
        DigestOutputStream digesting = new DigestOutputStream(Channels.newOutputStream(file), Sha256.digest());
        OutputStream out = new BufferedOutputStream(digesting, BUFFER_BYTES);
        out.write(start);
        try (ZipWriter zip = new ZipWriter(out, start.length)) {
            zip.stored(ProgramManifest.NAME, manifest);
            copy(classes, zip);
            zip.finish();
        }
        out.flush();
        return BuildId.part(digesting.getMessageDigest().digest());
    }

    private static void copy(Path classes, ZipWriter zip) throws IOException {
        try (FileChannel channel = FileChannel.open(classes, StandardOpenOption.READ)) {
            List<ZipDirectory.Entry> entries = ZipDirectory.read(channel);
            InputStream raw = new BufferedInputStream(Channels.newInputStream(channel.position(0)), BUFFER_BYTES);
            long at = 0;
            for (ZipDirectory.Entry entry : entries) {
                if (!ProgramManifest.replaces(entry.name())) {
                    raw.skipNBytes(entry.offset() - at);
                    zip.copied(entry, raw);
                    at = entry.offset() + entry.length();
                }
            }
        }
    }

    private static void stamp(FileChannel file, BuildId buildId) throws IOException {
        for (Map.Entry<Long, byte[]> patch : Stamp.read(file).patches(buildId).entrySet()) {
            ByteBuffer bytes = ByteBuffer.wrap(patch.getValue());
            while (bytes.hasRemaining()) {
                file.write(bytes, patch.getKey() + bytes.position());
            }
        }
    }
}
