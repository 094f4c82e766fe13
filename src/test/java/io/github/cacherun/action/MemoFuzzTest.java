package io.github.cacherun.action;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.cacherun.Mutations;
import io.github.cacherun.Torture;
import io.github.cacherun.cache.HashTrace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Damaged memos say nothing, and cost no memory. */
@Tag(Torture.TAG)
class MemoFuzzTest {

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void aManifestIsOneOrNone(@ForAll long seed) throws Exception {
        InputManifest manifest = new InputManifest("build").add("jdk", "17").add("property -Da", "x=y\nz");
        Mutations.meet(seed, List.of(manifest.toBytes()), bytes -> {
            try {
                InputManifest read = InputManifest.parse("build", bytes);
                assertNotNull(read.id(HashTrace.NONE));
                MissReason.between(read, manifest);
            } catch (IllegalArgumentException | IllegalStateException damaged) {
                // what its reader takes for none
                return;
            }
        });
    }

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void hashesAreReadOrForgotten(@ForAll long seed) throws Exception {
        Path file = Files.createTempFile("fuzz", ".txt");
        try {
            Files.writeString(file, "${name} and env.HOME");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000));
            FileHashMemo memo = new FileHashMemo(new byte[0], InstantSource.system(), HashTrace.NONE);
            Thread.sleep(20);
            memo.content(file, FileStat.of(file));
            Mutations.meet(
                    seed,
                    List.of(memo.toBytes()),
                    bytes -> assertNotNull(new FileHashMemo(bytes, InstantSource.system(), HashTrace.NONE).toBytes()));
        } finally {
            Files.delete(file);
        }
    }
}
