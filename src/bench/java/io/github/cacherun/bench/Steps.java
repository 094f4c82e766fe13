package io.github.cacherun.bench;

import io.github.cacherun.action.FileHashMemo;
import io.github.cacherun.action.SourceTree;
import io.github.cacherun.cache.ActionHash;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.CachedFile;
import io.github.cacherun.cache.DiskCache;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.ExecutableName;
import io.github.cacherun.cache.HashTrace;
import io.github.cacherun.link.LinkException;
import io.github.cacherun.link.LinkResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** The steps of a hit and of a miss on the samples. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Steps {

    private static final ExecutableName NAME = new ExecutableName("bench");

    @Param({"S", "M", "L"})
    public String sample;

    private Path folder;
    private Path sources;
    private Linking linking;
    private DiskCache cache;
    private Path executable;
    private ActionId stored;
    private byte[] memo;
    private int puts;

    @Setup
    public void prepare() throws IOException, LinkException {
        folder = Files.createTempDirectory("bench-steps");
        Path directory = Path.of(System.getProperty(InProcess.SAMPLES), sample);
        sources = directory.resolve("src");
        Path classPath = directory.resolve("target/class-path.txt");
        List<Path> jars;
        try (Stream<String> paths =
                Stream.of(Files.readString(classPath).strip().split(":", -1))) {
            jars = paths.filter(path -> !path.isEmpty()).map(Path::of).toList();
        }
        linking = Linking.of(directory.resolve("target/classes"), jars, folder);
        executable = linking.link().executable();
        cache = DiskCache.at(folder.resolve("cache"), InstantSource.system());
        stored = id("stored");
        cache.putExecutable(stored, NAME, Files.copy(executable, folder.resolve("to-put")));
        memo = read(new byte[0]).toBytes();
    }

    @TearDown
    public void remove() throws IOException {
        Folder.delete(folder);
    }

    /** Lists and stats all sources and compares with what is remembered of them. */
    @Benchmark
    public FileHashMemo walk() throws IOException {
        return read(memo);
    }

    /** From the action to the executable, ready to be started. */
    @Benchmark
    public CachedFile get() throws EntryNotFoundException {
        return cache.getExecutable(stored, NAME);
    }

    @Benchmark
    public LinkResult link() throws IOException, LinkException {
        return linking.link();
    }

    /** An executable that was never seen before, each time. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 20)
    @Measurement(iterations = 30)
    public CachedFile put() throws IOException {
        String text = "put " + puts++;
        Files.writeString(folder.resolve("to-put"), text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        return cache.putExecutable(id(text), NAME, folder.resolve("to-put"));
    }

    private FileHashMemo read(byte[] remembered) throws IOException {
        FileHashMemo read = new FileHashMemo(remembered, InstantSource.system(), HashTrace.NONE);
        for (SourceTree.Node node : SourceTree.list(List.of(sources), path -> false)) {
            read.content(node.path(), node.stat());
        }
        return read;
    }

    private static ActionId id(String text) {
        return new ActionHash("bench", "bench", HashTrace.NONE).write(text).sum();
    }
}
