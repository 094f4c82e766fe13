package io.github.cacherun.bench;

import io.github.cacherun.link.LinkException;
import io.github.cacherun.link.LinkResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Links sample S with 20 jars more, small or large: what it allocates must be the same. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LinkMemory {

    private static final int JARS = 20;

    /** All jars together. */
    @Param({"10", "200"})
    public int megabytes;

    private Path folder;
    private Linking linking;

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("bench-link");
        List<Path> jars = new ArrayList<>();
        for (int i = 0; i < JARS; i++) {
            Path jar = folder.resolve("dependency" + i + ".jar");
            RandomJar.write(jar, (megabytes << 20) / JARS, i);
            jars.add(jar);
        }
        Path classes = Path.of(System.getProperty(InProcess.SAMPLES), "S/target/classes");
        linking = Linking.of(classes, jars, folder);
    }

    @TearDown
    public void remove() throws IOException {
        Folder.delete(folder);
    }

    @Benchmark
    public LinkResult link() throws IOException, LinkException {
        return linking.link();
    }
}
