package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.cacherun.Mutations;
import io.github.cacherun.Torture;
import io.github.cacherun.link.MainClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Damaged memos of a build say nothing, and cost no memory. */
@Tag(Torture.TAG)
class BuildFuzzTest {

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void aRecordIsOneOrNone(@ForAll long seed) throws Exception {
        MainClasses mains = new MainClasses(List.of("app.Main", "app.Other"), List.of("app.Relaxed"));
        byte[] good = new BuildRecord(Duration.ofSeconds(3), mains, "app").toBytes();
        Mutations.meet(seed, List.of(good), bytes -> assertNotNull(BuildRecord.parse(bytes)));
    }

    @Property(tries = Mutations.SEEDS, shrinking = ShrinkingMode.OFF)
    void aFootprintIsOneOrCannotBeRead(@ForAll long seed) throws Exception {
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        Map<Path, String> stats = Map.of(Path.of("/a/b.jar"), "f 1 2 3", Path.of("/a/b.pom"), Footprint.ABSENT);
        new Footprint(stats, 1, 2).write(new DataOutputStream(good));
        Mutations.meet(seed, List.of(good.toByteArray()), bytes -> {
            try {
                assertNotNull(Footprint.read(new DataInputStream(new ByteArrayInputStream(bytes))));
            } catch (IOException damaged) {
                return;
            }
        });
    }
}
