package io.github.cacherun.launch;

import io.github.cacherun.os.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file for both streams. */
final class FileOutput extends Output {

    private final Path file;

    FileOutput(Path file) {
        this.file = file;
    }

    /** The file is opened here once, because an error of the start does not say which file it is about. */
    @Override
    void prepare(ProcessBuilder builder) throws IOException {
        Path absolute = file.toAbsolutePath();
        try {
            Path folder = absolute.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.newOutputStream(absolute).close();
        } catch (IOException e) {
            throw new IOException(
                    absolute + " cannot be written, name another file for the output: " + FileProblem.describe(e), e);
        }
        builder.redirectErrorStream(true).redirectOutput(absolute.toFile());
    }

    @Override
    Transfer follow(Process process) {
        return Transfer.NONE;
    }
}
