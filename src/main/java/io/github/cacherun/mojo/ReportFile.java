package io.github.cacherun.mojo;

import io.github.cacherun.os.FileProblem;
import io.github.cacherun.report.HtmlReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.apache.maven.plugin.MojoFailureException;

/** The file that {@code cache.report} names. */
final class ReportFile {

    /** A page of ours names its generator within it. */
    private static final int HEAD = 1000;

    private final String value;
    private final Path file;

    private ReportFile(String value, Path file) {
        this.value = value;
        this.file = file;
    }

    /**
     * Finds the file and checks that a page may be written there: nothing but an older page is replaced.
     *
     * @param directory what a relative path begins at
     */
    static ReportFile parse(String value, Path directory) throws MojoFailureException {
        ReportFile report = new ReportFile(value, path(value, directory));
        report.check();
        return report;
    }

    private static Path path(String value, Path directory) throws MojoFailureException {
        // Maven's value of -Dcache.report alone
        if (value.equals("true")) {
            throw refused(value, "it names the page to write");
        }
        try {
            return directory.resolve(value.trim()).normalize();
        } catch (InvalidPathException e) {
            throw refused(value, "that is no path: " + e.getReason());
        }
    }

    private void check() throws MojoFailureException {
        if (Files.isDirectory(file)) {
            throw refused(value, "that is a folder; name a file in it");
        }
        if (Files.exists(file) && !isReport()) {
            throw refused(value, "that file is no report of cache:info and stays as it is; name another");
        }
    }

    private boolean isReport() {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(HtmlReport.GENERATOR);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes all of it or nothing, and makes the folders that are missing. */
    void write(String page) throws MojoFailureException {
        try {
            Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
            // one of Files.createTempFile is for its owner only
            Path whole = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.writeString(whole, page, StandardOpenOption.CREATE_NEW);
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw refused(value, "it cannot be written there: " + FileProblem.describe(e));
        }
    }

    /** The whole path. */
    @Override
    public String toString() {
        return file.toString();
    }

    private static MojoFailureException refused(String value, String reason) {
        return new MojoFailureException(
                "cache.report is '" + value + "': " + reason + ", as in -Dcache.report=target/cache.html");
    }
}
