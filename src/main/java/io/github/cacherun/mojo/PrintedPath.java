package io.github.cacherun.mojo;

import io.github.cacherun.build.Program;
import io.github.cacherun.cache.DiskCache;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoFailureException;

/** The answer to {@code cache.printPath}. */
final class PrintedPath {

    private PrintedPath() {}

    /**
     * Prints where the program is and keeps it there as after a run.
     *
     * @return as {@link ProgramRun#run}: Maven goes on
     * @throws MojoFailureException when the program is not in the cache
     */
    static OptionalInt print(Program program, DiskCache cache) throws IOException, MojoFailureException {
        if (!program.stored()) {
            throw new MojoFailureException(
                    "cache.printPath: " + program.name() + " could not be kept in the cache, so it"
                            + " is gone when Maven ends; name a cache that can be written with -Dcache.dir=...");
        }
        program.pin(cache);
        String encoding = System.getProperty("native.encoding");
        Charset charset = encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
        StandardOutput.print((program.file().path() + "\n").getBytes(charset));
        RunNote.write(cache, program);
        return OptionalInt.empty();
    }
}
